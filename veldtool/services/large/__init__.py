"""The large sample: a made-up visit as big as the app must carry, to measure and to try it on."""
