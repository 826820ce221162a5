using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TeamsBot.Storage.Migrations;

[DbContext(typeof(BotDbContext))]
[Migration(Id)]
internal sealed class Meetings : Migration
{
    public const string Id = "20261122120000_Meetings";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "MeetingPapers",
            columns: table => new
            {
                Meeting = table.Column<string>(type: "TEXT", nullable: false),
                Name = table.Column<string>(type: "TEXT", nullable: false),
                Origin = table.Column<string>(type: "TEXT", nullable: true),
                At = table.Column<long>(type: "INTEGER", nullable: false),
                Json = table.Column<string>(type: "TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_MeetingPapers", row => new { row.Meeting, row.Name }));

        migrationBuilder.CreateTable(
            name: "MeetingPosts",
            columns: table => new
            {
                Key = table.Column<string>(type: "TEXT", nullable: false),
                Meeting = table.Column<string>(type: "TEXT", nullable: false),
                Conversation = table.Column<string>(type: "TEXT", nullable: false),
                Kind = table.Column<string>(type: "TEXT", nullable: false),
                Offset = table.Column<string>(type: "TEXT", nullable: false),
                Revision = table.Column<int>(type: "INTEGER", nullable: false),
                Due = table.Column<long>(type: "INTEGER", nullable: false),
                Outcome = table.Column<string>(type: "TEXT", nullable: false),
                Reason = table.Column<string>(type: "TEXT", nullable: true),
                At = table.Column<long>(type: "INTEGER", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_MeetingPosts", row => row.Key));

        migrationBuilder.CreateTable(
            name: "Meetings",
            columns: table => new
            {
                Id = table.Column<string>(type: "TEXT", nullable: false),
                Body = table.Column<string>(type: "TEXT", nullable: false),
                Starts = table.Column<long>(type: "INTEGER", nullable: false),
                Ends = table.Column<long>(type: "INTEGER", nullable: false),
                Version = table.Column<int>(type: "INTEGER", nullable: false),
                Origin = table.Column<string>(type: "TEXT", nullable: true),
                Json = table.Column<string>(type: "TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Meetings", row => row.Id));

        migrationBuilder.CreateTable(
            name: "PostingChannels",
            columns: table => new
            {
                Conversation = table.Column<string>(type: "TEXT", nullable: false),
                Body = table.Column<string>(type: "TEXT", nullable: false),
                Name = table.Column<string>(type: "TEXT", nullable: false),
                SetBy = table.Column<string>(type: "TEXT", nullable: false),
                At = table.Column<long>(type: "INTEGER", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_PostingChannels", row => new { row.Conversation, row.Body }));

        migrationBuilder.CreateIndex("IX_MeetingPosts_Meeting", "MeetingPosts", "Meeting");
        migrationBuilder.CreateIndex("IX_Meetings_Ends", "Meetings", "Ends");
        migrationBuilder.CreateIndex("IX_Meetings_Origin", "Meetings", "Origin", unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("MeetingPapers");
        migrationBuilder.DropTable("MeetingPosts");
        migrationBuilder.DropTable("Meetings");
        migrationBuilder.DropTable("PostingChannels");
    }
}
