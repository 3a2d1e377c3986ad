"""The lead's own carrier: the exchange folder as write-once WebDAV on the local network."""
