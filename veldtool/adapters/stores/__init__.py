"""Exchange folders on servers: what WebDAV, SFTP and S3 do in a way of their own."""
