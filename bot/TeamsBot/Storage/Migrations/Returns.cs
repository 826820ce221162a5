using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TeamsBot.Storage.Migrations;

[DbContext(typeof(BotDbContext))]
[Migration(Id)]
internal sealed class Returns : Migration
{
    public const string Id = "20261122093000_Returns";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "FundingPeriods",
            columns: table => new
            {
                Period = table.Column<string>(type: "TEXT", nullable: false),
                Revision = table.Column<int>(type: "INTEGER", nullable: false),
                Json = table.Column<string>(type: "TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_FundingPeriods", row => row.Period));

        migrationBuilder.CreateTable(
            name: "Returns",
            columns: table => new
            {
                Period = table.Column<string>(type: "TEXT", nullable: false),
                Area = table.Column<string>(type: "TEXT", nullable: false),
                Kind = table.Column<string>(type: "TEXT", nullable: false),
                Revision = table.Column<int>(type: "INTEGER", nullable: false),
                Json = table.Column<string>(type: "TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Returns", row => new { row.Period, row.Area, row.Kind }));

        migrationBuilder.CreateTable(
            name: "ReturnSubmissions",
            columns: table => new
            {
                Period = table.Column<string>(type: "TEXT", nullable: false),
                Area = table.Column<string>(type: "TEXT", nullable: false),
                Kind = table.Column<string>(type: "TEXT", nullable: false),
                Submission = table.Column<int>(type: "INTEGER", nullable: false),
                Json = table.Column<string>(type: "TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_ReturnSubmissions", row => new { row.Period, row.Area, row.Kind, row.Submission }));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("FundingPeriods");
        migrationBuilder.DropTable("Returns");
        migrationBuilder.DropTable("ReturnSubmissions");
    }
}
