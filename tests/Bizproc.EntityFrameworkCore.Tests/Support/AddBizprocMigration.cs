using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bizproc.EntityFrameworkCore.Tests.Support;

/// <summary>The application's migration for the tables, without types, so that it fits every provider.</summary>
[DbContext(typeof(NotesContext))]
[Migration("20261129120000_AddBizproc")]
public sealed class AddBizprocMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "bizproc_portals",
            static table => new
            {
                member_id = table.Column<string>(maxLength: 128),
                portal = table.Column<string>(maxLength: 300),
                version = table.Column<long>(),
                deployed = table.Column<string>(maxLength: 256, nullable: true),
                renewal_lease = table.Column<string>(maxLength: 64, nullable: true),
                data = table.Column<byte[]>(),
            },
            constraints: static table => table.PrimaryKey("PK_bizproc_portals", static row => row.member_id));
        migrationBuilder.CreateTable(
            "bizproc_tokens",
            static table => new
            {
                portal = table.Column<string>(maxLength: 300),
                tokens = table.Column<byte[]>(nullable: true),
                renewal_lease = table.Column<string>(maxLength: 64, nullable: true),
            },
            constraints: static table => table.PrimaryKey("PK_bizproc_tokens", static row => row.portal));
        migrationBuilder.CreateTable(
            "bizproc_seen_calls",
            static table => new
            {
                key = table.Column<string>(maxLength: 32),
                seen_at = table.Column<long>(),
            },
            constraints: static table => table.PrimaryKey("PK_bizproc_seen_calls", static row => row.key));
        migrationBuilder.CreateIndex("bizproc_seen_calls_seen_at", "bizproc_seen_calls", "seen_at");
    }
}
