using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TeamsBot.Storage.Migrations;

/// <summary>
/// A channel's team, and a conversation's last use where there was its last change. When older rows were last used is not known: they count as used
/// the day before.
/// </summary>
[DbContext(typeof(BotDbContext))]
[Migration(Id)]
internal sealed class ConversationTeams : Migration
{
    public const string Id = "20261123100000_ConversationTeams";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Team", "ConversationReferences", type: "TEXT", nullable: true);
        migrationBuilder.Sql("UPDATE ConversationReferences SET Updated = max(Updated, (CAST(strftime('%s', 'now') AS INTEGER) - 86400) * 1000);");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("Team", "ConversationReferences");
}
