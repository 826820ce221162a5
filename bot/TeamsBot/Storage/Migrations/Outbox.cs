using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TeamsBot.Storage.Migrations;

[DbContext(typeof(BotDbContext))]
[Migration(Id)]
internal sealed class Outbox : Migration
{
    public const string Id = "20261122096000_Outbox";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "OutboxAttempts",
            columns: table => new
            {
                Key = table.Column<string>(type: "TEXT", nullable: false),
                Number = table.Column<int>(type: "INTEGER", nullable: false),
                Revision = table.Column<int>(type: "INTEGER", nullable: false),
                At = table.Column<long>(type: "INTEGER", nullable: false),
                Ended = table.Column<long>(type: "INTEGER", nullable: true),
                Outcome = table.Column<string>(type: "TEXT", nullable: false),
                Problem = table.Column<string>(type: "TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_OutboxAttempts", row => new { row.Key, row.Number }));

        migrationBuilder.CreateTable(
            name: "OutboxPosts",
            columns: table => new
            {
                Key = table.Column<string>(type: "TEXT", nullable: false),
                Recipient = table.Column<string>(type: "TEXT", nullable: false),
                RecipientName = table.Column<string>(type: "TEXT", nullable: false),
                Kind = table.Column<string>(type: "TEXT", nullable: false),
                Payload = table.Column<string>(type: "TEXT", nullable: false),
                Revision = table.Column<int>(type: "INTEGER", nullable: false),
                SentRevision = table.Column<int>(type: "INTEGER", nullable: false),
                State = table.Column<string>(type: "TEXT", nullable: false),
                Problem = table.Column<string>(type: "TEXT", nullable: false),
                ActivityId = table.Column<string>(type: "TEXT", nullable: true),
                Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                LastAttempt = table.Column<long>(type: "INTEGER", nullable: true),
                NotBefore = table.Column<long>(type: "INTEGER", nullable: false),
                NotAfter = table.Column<long>(type: "INTEGER", nullable: true),
                Next = table.Column<long>(type: "INTEGER", nullable: false),
                ReplyTo = table.Column<string>(type: "TEXT", nullable: true),
                Changed = table.Column<long>(type: "INTEGER", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_OutboxPosts", row => row.Key));

        migrationBuilder.CreateTable(
            name: "UnreachableRecipients",
            columns: table => new
            {
                Recipient = table.Column<string>(type: "TEXT", nullable: false),
                Problem = table.Column<string>(type: "TEXT", nullable: false),
                Since = table.Column<long>(type: "INTEGER", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_UnreachableRecipients", row => row.Recipient));

        migrationBuilder.CreateIndex(name: "IX_OutboxPosts_State_Next", table: "OutboxPosts", columns: ["State", "Next"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("OutboxAttempts");
        migrationBuilder.DropTable("OutboxPosts");
        migrationBuilder.DropTable("UnreachableRecipients");
    }
}
