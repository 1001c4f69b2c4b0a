using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Jintan.Ledger.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    account = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    organisation_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    roles = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    source_document = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => new { x.account, x.valid_from });
                });

            migrationBuilder.CreateTable(
                name: "audit_runs",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    started_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    done = table.Column<long>(type: "bigint", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    result = table.Column<string>(type: "text", maxLength: -1, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "authorities",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    body = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    organisation_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    source_document = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authorities", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bars",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    person_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    clause = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: true),
                    first_day = table.Column<DateOnly>(type: "date", nullable: true),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    decision_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    in_force = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bars", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "blobs",
                columns: table => new
                {
                    hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    content_type = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_blobs", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "case_documents",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    blob_hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    person = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    added_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_facets",
                columns: table => new
                {
                    facet = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    case_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_facets", x => new { x.facet, x.case_number });
                });

            migrationBuilder.CreateTable(
                name: "case_parties",
                columns: table => new
                {
                    case_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    organisation_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_parties", x => new { x.case_number, x.organisation_id });
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    subjects = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    unit_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    status = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    current_procedure = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    registered_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    registered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decision_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    procedure_set = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_entries",
                columns: table => new
                {
                    catalogue = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    item = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    source_document = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_catalogue_entries", x => new { x.catalogue, x.item, x.valid_from });
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    case_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    person_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    methods = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    text_hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    source_document = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decisions", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "definition_drafts",
                columns: table => new
                {
                    definition = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    json = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    saved_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    editors = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_definition_drafts", x => x.definition);
                });

            migrationBuilder.CreateTable(
                name: "definitions",
                columns: table => new
                {
                    definition = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    status = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    json = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    content_hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    meaning_hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_definitions", x => new { x.definition, x.version });
                });

            migrationBuilder.CreateTable(
                name: "due_items",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    instance_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    bookmark_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    task_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    fired_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_due_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    stream = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    legal_date = table.Column<DateOnly>(type: "date", nullable: false),
                    actor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    sha256 = table.Column<byte[]>(type: "bytea", fixedLength: true, maxLength: 32, nullable: false),
                    sm3 = table.Column<byte[]>(type: "bytea", fixedLength: true, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "instances",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    definition = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    content_hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    correlation_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    parent_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    status = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    sub_status = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    state = table.Column<byte[]>(type: "bytea", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instances", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    instance_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    activity_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    event_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    record = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "law_settings",
                columns: table => new
                {
                    setting = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    value = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    source_document = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_settings", x => new { x.setting, x.valid_from });
                });

            migrationBuilder.CreateTable(
                name: "number_series",
                columns: table => new
                {
                    series = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last_value = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_series", x => new { x.series, x.year });
                });

            migrationBuilder.CreateTable(
                name: "numbers",
                columns: table => new
                {
                    number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    series = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<int>(type: "integer", nullable: false),
                    case_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    drawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    void_reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_numbers", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "operations",
                columns: table => new
                {
                    operation_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    actor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    fingerprint = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    answer = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operations", x => x.operation_key);
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    source_document = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations", x => new { x.id, x.valid_from });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    case_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    payload = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "persons",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    organisation_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    post = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    category = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    level = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    party = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    leading_post = table.Column<bool>(type: "boolean", nullable: false),
                    district_managed = table.Column<bool>(type: "boolean", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    source_document = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_persons", x => new { x.id, x.valid_from });
                });

            migrationBuilder.CreateTable(
                name: "register_changes",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    register = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    row = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    proposed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    proposed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    decided_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "relations",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    person_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    source_document = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "review_requests",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    definition = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    json = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    content_hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    requested_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    editors = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    requested_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    decided_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", maxLength: -1, nullable: true, collation: "C"),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sealed_envelopes",
                columns: table => new
                {
                    number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    case_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    key_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    nonce = table.Column<byte[]>(type: "bytea", nullable: false),
                    ciphertext = table.Column<byte[]>(type: "bytea", nullable: false),
                    tag = table.Column<byte[]>(type: "bytea", nullable: false),
                    sealed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    sealed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealed_envelopes", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "search_terms",
                columns: table => new
                {
                    bigram = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false, collation: "C"),
                    case_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_terms", x => new { x.bigram, x.case_number });
                });

            migrationBuilder.CreateTable(
                name: "stream_heads",
                columns: table => new
                {
                    stream = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", fixedLength: true, maxLength: 32, nullable: false),
                    sm3 = table.Column<byte[]>(type: "bytea", fixedLength: true, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stream_heads", x => x.stream);
                });

            migrationBuilder.CreateTable(
                name: "tasks",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    case_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    instance_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    bookmark_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    definition = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    definition_version = table.Column<int>(type: "integer", nullable: false),
                    node = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    form_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    clauses = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    body = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    organisation_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    person = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    outcomes = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    status = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_clause = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    claimed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    claimed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    draft = table.Column<string>(type: "text", maxLength: -1, nullable: true, collation: "C"),
                    draft_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    completed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    completed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tasks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unseal_requests",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    envelope = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    case_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    purpose = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    requested_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    requested_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    decided_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "text", maxLength: -1, nullable: true, collation: "C"),
                    granted_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unseal_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "uploads",
                columns: table => new
                {
                    blob_hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    account = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uploads", x => new { x.blob_hash, x.account });
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_runs_started_at",
                table: "audit_runs",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_authorities_account",
                table: "authorities",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "ix_authorities_body_organisation_id",
                table: "authorities",
                columns: new[] { "body", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_bars_case_number",
                table: "bars",
                column: "case_number");

            migrationBuilder.CreateIndex(
                name: "ix_bars_person_id",
                table: "bars",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_documents_case_number",
                table: "case_documents",
                column: "case_number");

            migrationBuilder.CreateIndex(
                name: "ix_case_parties_organisation_id",
                table: "case_parties",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_decision_number",
                table: "cases",
                column: "decision_number");

            migrationBuilder.CreateIndex(
                name: "ix_cases_registered_at",
                table: "cases",
                column: "registered_at");

            migrationBuilder.CreateIndex(
                name: "ix_cases_registered_by_registered_at",
                table: "cases",
                columns: new[] { "registered_by", "registered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_status_registered_at",
                table: "cases",
                columns: new[] { "status", "registered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_case_number",
                table: "decisions",
                column: "case_number");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_person_id",
                table: "decisions",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_due_items_bookmark_id",
                table: "due_items",
                column: "bookmark_id");

            migrationBuilder.CreateIndex(
                name: "ix_due_items_fired_at_due_at",
                table: "due_items",
                columns: new[] { "fired_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_due_items_task_id",
                table: "due_items",
                column: "task_id");

            migrationBuilder.CreateIndex(
                name: "ix_entries_actor_at",
                table: "entries",
                columns: new[] { "actor", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_kind_at",
                table: "entries",
                columns: new[] { "kind", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_stream_sequence",
                table: "entries",
                columns: new[] { "stream", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_instances_correlation_id",
                table: "instances",
                column: "correlation_id");

            migrationBuilder.CreateIndex(
                name: "ix_instances_definition_version_status",
                table: "instances",
                columns: new[] { "definition", "version", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_instance_id_sequence",
                table: "journal",
                columns: new[] { "instance_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_numbers_series_year_value",
                table: "numbers",
                columns: new[] { "series", "year", "value" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_created_at",
                table: "outbox",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_persons_organisation_id",
                table: "persons",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_register_changes_status_proposed_at",
                table: "register_changes",
                columns: new[] { "status", "proposed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_relations_account_person_id",
                table: "relations",
                columns: new[] { "account", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_review_requests_definition_status",
                table: "review_requests",
                columns: new[] { "definition", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_review_requests_requested_at",
                table: "review_requests",
                column: "requested_at");

            migrationBuilder.CreateIndex(
                name: "ix_sealed_envelopes_case_number",
                table: "sealed_envelopes",
                column: "case_number");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_bookmark_id",
                table: "tasks",
                column: "bookmark_id");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_case_number",
                table: "tasks",
                column: "case_number");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_completed_by_completed_at",
                table: "tasks",
                columns: new[] { "completed_by", "completed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_tasks_organisation_id_status_due_on_created_at",
                table: "tasks",
                columns: new[] { "organisation_id", "status", "due_on", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_tasks_due_on",
                table: "tasks",
                column: "due_on",
                filter: "status = 'open'");

            migrationBuilder.CreateIndex(
                name: "ix_unseal_requests_requested_by",
                table: "unseal_requests",
                column: "requested_by");

            migrationBuilder.CreateIndex(
                name: "ix_unseal_requests_status_requested_at",
                table: "unseal_requests",
                columns: new[] { "status", "requested_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "audit_runs");

            migrationBuilder.DropTable(
                name: "authorities");

            migrationBuilder.DropTable(
                name: "bars");

            migrationBuilder.DropTable(
                name: "blobs");

            migrationBuilder.DropTable(
                name: "case_documents");

            migrationBuilder.DropTable(
                name: "case_facets");

            migrationBuilder.DropTable(
                name: "case_parties");

            migrationBuilder.DropTable(
                name: "cases");

            migrationBuilder.DropTable(
                name: "catalogue_entries");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "definition_drafts");

            migrationBuilder.DropTable(
                name: "definitions");

            migrationBuilder.DropTable(
                name: "due_items");

            migrationBuilder.DropTable(
                name: "entries");

            migrationBuilder.DropTable(
                name: "instances");

            migrationBuilder.DropTable(
                name: "journal");

            migrationBuilder.DropTable(
                name: "law_settings");

            migrationBuilder.DropTable(
                name: "number_series");

            migrationBuilder.DropTable(
                name: "numbers");

            migrationBuilder.DropTable(
                name: "operations");

            migrationBuilder.DropTable(
                name: "organisations");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "persons");

            migrationBuilder.DropTable(
                name: "register_changes");

            migrationBuilder.DropTable(
                name: "relations");

            migrationBuilder.DropTable(
                name: "review_requests");

            migrationBuilder.DropTable(
                name: "sealed_envelopes");

            migrationBuilder.DropTable(
                name: "search_terms");

            migrationBuilder.DropTable(
                name: "stream_heads");

            migrationBuilder.DropTable(
                name: "tasks");

            migrationBuilder.DropTable(
                name: "unseal_requests");

            migrationBuilder.DropTable(
                name: "uploads");
        }
    }
}
