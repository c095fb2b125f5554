"""The former name of `infoint.parsing.keyword.split`; refuses to hold anything itself."""

from infoint.parsing.keyword.split import Sentence, in_pieces, split_sentences

__all__ = ["Sentence", "in_pieces", "split_sentences"]
