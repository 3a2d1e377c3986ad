"""`veldtool inspection list | import | export`."""

import argparse
from pathlib import Path

from veldtool import bootstrap
from veldtool.cli.opening import add_inspection, add_passphrase_file, new_passphrase, opened
from veldtool.cli.output import help_text, say
from veldtool.cli.parsing import Commands
from veldtool.services.creating import Founding
from veldtool.services.transfer import as_json, import_inspection, inspection_file, read_file
from veldtool.services.transfer_format import InspectionFile
from veldtool.services.unlocking import close


def add(commands: Commands) -> None:
    """Add the commands about whole inspections."""
    group = commands.group("inspection")
    group.add("list", show_list)
    importing = group.add("import", run_import)
    importing.add_argument("file", type=Path, metavar="FILE.json", help=help_text("import_file"))
    for name, default in (("name", ""), ("initials", "TL"), ("inspectorate", "IGJ")):
        importing.add_argument(f"--{name}", default=default, help=help_text(f"import_{name}"))
    add_passphrase_file(importing)
    exporting = group.add("export", run_export)
    add_inspection(exporting)
    exporting.add_argument("file", type=Path, metavar="FILE.json", help=help_text("export_file"))


def show_list(arguments: argparse.Namespace) -> int:
    """List the inspections on this machine, without opening them."""
    del arguments
    present = bootstrap.toolbox().places.inspections()
    if not present:
        say("no_inspections")
    for inspection in present:
        print(inspection)
    return 0


def run_import(arguments: argparse.Namespace) -> int:
    """Make a new inspection of an exported one."""
    content = arguments.file.read_bytes()
    found = read_file(content)  # a wrong file is refused before anything is asked
    tools = bootstrap.toolbox()
    founding = Founding(
        member=bootstrap.new_record_id(),
        name=arguments.name,
        initials=arguments.initials,
        inspectorate=arguments.inspectorate,
        framework_text="",
        passphrase=new_passphrase(arguments),
    )
    session = import_inspection(tools, content, founding)
    say("imported", id=session.store.identity.inspection, ops=len(tuple(session.store.ops())))
    close(session)
    _tell_left_out(found)
    return 0


def run_export(arguments: argparse.Namespace) -> int:
    """Write one inspection, with its history, as JSON."""
    with opened(arguments) as session:
        found = inspection_file(session)
        bootstrap.write_file(arguments.file, as_json(found))
    say("exported", file=arguments.file)
    _tell_left_out(found)
    return 0


def _tell_left_out(found: InspectionFile) -> None:
    """Say that something is missing on purpose, and when it will not be."""
    if found.left_out:
        say("left_out", n=found.left_out)
