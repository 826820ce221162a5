using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TeamsBot.Storage.Migrations;

[DbContext(typeof(BotDbContext))]
[Migration(Id)]
internal sealed class QuestionGaps : Migration
{
    public const string Id = "20261122080000_QuestionGaps";

    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable(
            name: "QuestionGaps",
            columns: table => new
            {
                Question = table.Column<string>(type: "TEXT", nullable: false),
                Kind = table.Column<string>(type: "TEXT", nullable: false),
                Count = table.Column<int>(type: "INTEGER", nullable: false),
                FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_QuestionGaps", row => new { row.Question, row.Kind }));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("QuestionGaps");
}
