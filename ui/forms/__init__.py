"""Forms over the fields of a record: each field keeps what is typed and says what is wrong."""
