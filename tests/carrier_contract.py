"""The contract that every carrier keeps: folder, WebDAV, SFTP, S3 and the lead's own."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.carrier_sites import Site
from tests.segment_maker import INSPECTION, make_ops, make_segment
from veldtool.adapters.folder import FolderCarrier
from veldtool.domain.oplog.segment import SegmentError, file_name, sha256

SEGMENT = make_segment()
CONTENT = SEGMENT.sealed
NAME = file_name(SEGMENT.header, CONTENT)
OTHER = make_segment(make_ops(2, 4))
OTHER_NAME = file_name(OTHER.header, OTHER.sealed)
HELD = {f"{INSPECTION}/{NAME}": CONTENT}


class CarrierContract:
    """Whoever provides a `site` keeps all of this."""

    def test_what_was_put_is_there_and_nothing_else(self, site: Site) -> None:
        carrier = site.carrier()
        carrier.check()
        assert carrier.names(INSPECTION) == ()
        assert carrier.put(INSPECTION, NAME, CONTENT)
        assert site.contents() == HELD
        assert site.carrier().names(INSPECTION) == (NAME,)
        assert site.carrier().read(INSPECTION, NAME) == CONTENT

    def test_putting_again_changes_nothing(self, site: Site) -> None:
        carrier = site.carrier()
        assert carrier.put(INSPECTION, NAME, CONTENT)
        assert not any(carrier.put(INSPECTION, NAME, CONTENT) for _ in range(3))
        assert carrier.put(INSPECTION, OTHER_NAME, OTHER.sealed)
        assert carrier.names(INSPECTION) == (NAME, OTHER_NAME)
        assert site.contents() == HELD | {f"{INSPECTION}/{OTHER_NAME}": OTHER.sealed}

    @pytest.mark.parametrize("content", [b"", CONTENT[:-1], CONTENT + b"x"])
    def test_a_damaged_file_counts_as_absent_and_is_replaced(
        self, site: Site, content: bytes
    ) -> None:
        site.plant(f"{INSPECTION}/{NAME}", content)
        carrier = site.carrier()
        with pytest.raises(SegmentError) as caught:
            carrier.read(INSPECTION, NAME)
        assert caught.value.reason == "absent"
        assert carrier.put(INSPECTION, NAME, CONTENT)
        assert site.contents() == HELD

    def test_a_file_that_is_gone_is_absent(self, site: Site) -> None:
        with pytest.raises(SegmentError) as caught:
            site.carrier().read(INSPECTION, NAME)
        assert caught.value.reason == "absent"

    def test_foreign_files_are_ignored_and_left_alone(self, site: Site) -> None:
        writer, _, file = NAME.partition("/")
        foreign = {
            "readme.txt": b"a",
            f"{INSPECTION}/notes.txt": b"b",
            f"{INSPECTION}/{writer}/{file}.part": CONTENT,
            f"{INSPECTION}/{writer}/copy of {file}": CONTENT,
            f"{INSPECTION}/{writer}/ü 100% #?&.age": CONTENT,
            f"{INSPECTION}/Thumbs/{file}": CONTENT,
            f"other/{NAME}": CONTENT,
        }
        for name, content in foreign.items():
            site.plant(name, content)
        carrier = site.carrier()
        assert carrier.names(INSPECTION) == ()
        carrier.put(INSPECTION, NAME, CONTENT)
        assert carrier.names(INSPECTION) == (NAME,)
        assert site.contents() == foreign | HELD

    @pytest.mark.parametrize("name", ["", "../x", f"../{NAME}", NAME.replace("/", "//"), "a/b"])
    def test_hostile_names_never_become_paths(self, site: Site, name: str) -> None:
        carrier = site.carrier()
        with pytest.raises(ValueError, match="segment"):
            carrier.read(INSPECTION, name)
        with pytest.raises(ValueError, match="inspection"):
            carrier.names(f"../{name}")
        assert site.contents() == {}

    def test_many_publish_the_same_at_once_and_read_meanwhile(self, site: Site) -> None:
        segments = [make_segment(make_ops(2, first)) for first in range(1, 12, 2)]
        named = [(file_name(one.header, one.sealed), one.sealed) for one in segments]
        everybody = threading.Barrier(3)

        def publish() -> int:
            carrier = site.carrier()
            everybody.wait(10)
            return sum(carrier.put(INSPECTION, name, content) for name, content in named)

        def receive() -> None:
            carrier = site.carrier()
            everybody.wait(10)
            while len(found := carrier.names(INSPECTION)) < len(named) and publishing():
                for name in found:
                    content = read_or_absent(carrier, name)
                    assert content is None or sha256(content) in name

        def publishing() -> bool:
            return not all(one.done() for one in work)

        with ThreadPoolExecutor() as pool:
            work = [pool.submit(publish) for _ in range(2)]
            reading = pool.submit(receive)
            written = [one.result() for one in work]
            reading.result()
        assert len(named) <= sum(written) <= 2 * len(named)
        assert site.contents() == {f"{INSPECTION}/{name}": content for name, content in named}


def read_or_absent(carrier: FolderCarrier, name: str) -> bytes | None:
    """Read what another process may be writing: whole, or absent."""
    try:
        return carrier.read(INSPECTION, name)
    except SegmentError as error:
        if error.reason != "absent":
            raise
        return None
