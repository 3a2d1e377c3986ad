"""The assessment framework: its model and its reader."""
