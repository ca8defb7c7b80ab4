"""What publishing tells the layers above, inside the transaction: a receiver's error undoes all."""

from django.dispatch import Signal

# published: page (specific), record, now · withdrawn_from_public: page (specific), take_down, now
published = Signal()
withdrawn_from_public = Signal()
# told: notices (a list of new Notice rows), now
told = Signal()
