"""What this module says."""
print(__doc__)  # expect: What this module says.
