using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TeamsBot.Storage.Migrations;

[DbContext(typeof(BotDbContext))]
[Migration(Id)]
internal sealed class AuditTrail : Migration
{
    public const string Id = "20261122090000_AuditTrail";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "AuditEntries",
            columns: table => new
            {
                Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                At = table.Column<long>(type: "INTEGER", nullable: false),
                ActorId = table.Column<string>(type: "TEXT", nullable: false),
                ActorName = table.Column<string>(type: "TEXT", nullable: false),
                Action = table.Column<string>(type: "TEXT", nullable: false),
                Subject = table.Column<string>(type: "TEXT", nullable: false),
                Before = table.Column<string>(type: "TEXT", nullable: true),
                After = table.Column<string>(type: "TEXT", nullable: true),
                PreviousHash = table.Column<string>(type: "TEXT", nullable: false),
                Hash = table.Column<string>(type: "TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_AuditEntries", row => row.Sequence));

        migrationBuilder.CreateTable(
            name: "UsedForms",
            columns: table => new
            {
                Nonce = table.Column<string>(type: "TEXT", nullable: false),
                At = table.Column<long>(type: "INTEGER", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_UsedForms", row => row.Nonce));

        migrationBuilder.CreateIndex(name: "IX_AuditEntries_Subject", table: "AuditEntries", column: "Subject");

        // An insert out of turn is refused too: "INSERT OR REPLACE" removes a row without asking the trigger for removals.
        migrationBuilder.Sql("CREATE TRIGGER AuditEntries_only_at_the_end BEFORE INSERT ON AuditEntries WHEN NEW.Sequence <> (SELECT coalesce(max(Sequence), 0) + 1 FROM AuditEntries) BEGIN SELECT RAISE(ABORT, 'The audit trail is only added to at its end.'); END;");
        migrationBuilder.Sql("CREATE TRIGGER AuditEntries_never_changed BEFORE UPDATE ON AuditEntries BEGIN SELECT RAISE(ABORT, 'The audit trail is never changed.'); END;");
        migrationBuilder.Sql("CREATE TRIGGER AuditEntries_never_removed BEFORE DELETE ON AuditEntries BEGIN SELECT RAISE(ABORT, 'The audit trail is never shortened.'); END;");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("AuditEntries");
        migrationBuilder.DropTable("UsedForms");
    }
}
