using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TeamsBot.Storage.Migrations;

[DbContext(typeof(BotDbContext))]
[Migration(Id)]
internal sealed class UpdatesAndIndicators : Migration
{
    public const string Id = "20261122103000_UpdatesAndIndicators";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "IndicatorDefinitions",
            columns: table => new
            {
                Id = table.Column<string>(type: "TEXT", nullable: false),
                Revision = table.Column<int>(type: "INTEGER", nullable: false),
                Json = table.Column<string>(type: "TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_IndicatorDefinitions", row => row.Id));

        migrationBuilder.CreateTable(
            name: "IndicatorValues",
            columns: table => new
            {
                Indicator = table.Column<string>(type: "TEXT", nullable: false),
                Area = table.Column<string>(type: "TEXT", nullable: false),
                Quarter = table.Column<string>(type: "TEXT", nullable: false),
                Revision = table.Column<int>(type: "INTEGER", nullable: false),
                Json = table.Column<string>(type: "TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_IndicatorValues", row => new { row.Area, row.Quarter, row.Indicator }));

        migrationBuilder.CreateTable(
            name: "ProgressUpdates",
            columns: table => new
            {
                Id = table.Column<string>(type: "TEXT", nullable: false),
                Body = table.Column<string>(type: "TEXT", nullable: false),
                Subject = table.Column<string>(type: "TEXT", nullable: false),
                State = table.Column<string>(type: "TEXT", nullable: false),
                Revision = table.Column<int>(type: "INTEGER", nullable: false),
                Json = table.Column<string>(type: "TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_ProgressUpdates", row => row.Id));

        migrationBuilder.CreateIndex("IX_ProgressUpdates_Body_Subject", "ProgressUpdates", ["Body", "Subject"]);
        migrationBuilder.CreateIndex("IX_ProgressUpdates_State", "ProgressUpdates", "State");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("IndicatorDefinitions");
        migrationBuilder.DropTable("IndicatorValues");
        migrationBuilder.DropTable("ProgressUpdates");
    }
}
