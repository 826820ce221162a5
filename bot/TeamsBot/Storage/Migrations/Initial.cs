using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TeamsBot.Storage.Migrations;

[DbContext(typeof(BotDbContext))]
[Migration(Id)]
internal sealed class Initial : Migration
{
    public const string Id = "20261122000000_Initial";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "BotState",
            columns: table => new
            {
                Key = table.Column<string>(type: "TEXT", nullable: false),
                Json = table.Column<string>(type: "TEXT", nullable: false),
                Version = table.Column<long>(type: "INTEGER", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_BotState", row => row.Key));

        migrationBuilder.CreateTable(
            name: "ConversationReferences",
            columns: table => new
            {
                ConversationId = table.Column<string>(type: "TEXT", nullable: false),
                ReferenceJson = table.Column<string>(type: "TEXT", nullable: false),
                ServiceUrl = table.Column<string>(type: "TEXT", nullable: false),
                UserObjectId = table.Column<string>(type: "TEXT", nullable: true),
                TenantId = table.Column<string>(type: "TEXT", nullable: true),
                Updated = table.Column<long>(type: "INTEGER", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_ConversationReferences", row => row.ConversationId));

        migrationBuilder.CreateIndex(
            name: "IX_ConversationReferences_UserObjectId",
            table: "ConversationReferences",
            column: "UserObjectId");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("BotState");
        migrationBuilder.DropTable("ConversationReferences");
    }
}
