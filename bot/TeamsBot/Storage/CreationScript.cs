namespace TeamsBot.Storage;

/// <summary>
/// All migrations as one SQL script, as Entity Framework generates it; a test compares the two. Should it break off between
/// two of its transactions, the next start finds what the history lacks and migrates.
/// </summary>
internal static class CreationScript
{
    public const string Sql =
        """
        CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
            "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
            "ProductVersion" TEXT NOT NULL
        );

        BEGIN TRANSACTION;
        CREATE TABLE "BotState" (
            "Key" TEXT NOT NULL CONSTRAINT "PK_BotState" PRIMARY KEY,
            "Json" TEXT NOT NULL,
            "Version" INTEGER NOT NULL
        );

        CREATE TABLE "ConversationReferences" (
            "ConversationId" TEXT NOT NULL CONSTRAINT "PK_ConversationReferences" PRIMARY KEY,
            "ReferenceJson" TEXT NOT NULL,
            "ServiceUrl" TEXT NOT NULL,
            "UserObjectId" TEXT NULL,
            "TenantId" TEXT NULL,
            "Updated" INTEGER NOT NULL
        );

        CREATE INDEX "IX_ConversationReferences_UserObjectId" ON "ConversationReferences" ("UserObjectId");

        INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
        VALUES ('20261122000000_Initial', '10.0.14');

        COMMIT;

        BEGIN TRANSACTION;
        CREATE TABLE "QuestionGaps" (
            "Question" TEXT NOT NULL,
            "Kind" TEXT NOT NULL,
            "Count" INTEGER NOT NULL,
            "FirstDay" TEXT NOT NULL,
            "LastDay" TEXT NOT NULL,
            CONSTRAINT "PK_QuestionGaps" PRIMARY KEY ("Question", "Kind")
        );

        INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
        VALUES ('20261122080000_QuestionGaps', '10.0.14');

        COMMIT;
        """;
}
