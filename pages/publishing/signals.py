"""What publishing tells the layers above, inside the transaction: a receiver's error undoes all."""

from django.dispatch import Signal

# published: page (specific), record, now · withdrawn_from_public: page (specific), take_down, now
published = Signal()
withdrawn_from_public = Signal()
# told: notices (a list of new Notice rows), now
told = Signal()
# recorded_in_migration: apps (the models of the migration), table, keys of rows of evidence
recorded_in_migration = Signal()
