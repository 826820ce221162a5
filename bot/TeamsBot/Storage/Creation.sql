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

BEGIN TRANSACTION;
CREATE TABLE "AuditEntries" (
    "Sequence" INTEGER NOT NULL CONSTRAINT "PK_AuditEntries" PRIMARY KEY,
    "At" INTEGER NOT NULL,
    "ActorId" TEXT NOT NULL,
    "ActorName" TEXT NOT NULL,
    "Action" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Before" TEXT NULL,
    "After" TEXT NULL,
    "PreviousHash" TEXT NOT NULL,
    "Hash" TEXT NOT NULL
);

CREATE TABLE "UsedForms" (
    "Nonce" TEXT NOT NULL CONSTRAINT "PK_UsedForms" PRIMARY KEY,
    "At" INTEGER NOT NULL
);

CREATE INDEX "IX_AuditEntries_Subject" ON "AuditEntries" ("Subject");

CREATE TRIGGER AuditEntries_only_at_the_end BEFORE INSERT ON AuditEntries WHEN NEW.Sequence <> (SELECT coalesce(max(Sequence), 0) + 1 FROM AuditEntries) BEGIN SELECT RAISE(ABORT, 'The audit trail is only added to at its end.'); END;

CREATE TRIGGER AuditEntries_never_changed BEFORE UPDATE ON AuditEntries BEGIN SELECT RAISE(ABORT, 'The audit trail is never changed.'); END;

CREATE TRIGGER AuditEntries_never_removed BEFORE DELETE ON AuditEntries BEGIN SELECT RAISE(ABORT, 'The audit trail is never shortened.'); END;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122090000_AuditTrail', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "FundingPeriods" (
    "Period" TEXT NOT NULL CONSTRAINT "PK_FundingPeriods" PRIMARY KEY,
    "Revision" INTEGER NOT NULL,
    "Json" TEXT NOT NULL
);

CREATE TABLE "Returns" (
    "Period" TEXT NOT NULL,
    "Area" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "Json" TEXT NOT NULL,
    CONSTRAINT "PK_Returns" PRIMARY KEY ("Period", "Area", "Kind")
);

CREATE TABLE "ReturnSubmissions" (
    "Period" TEXT NOT NULL,
    "Area" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Submission" INTEGER NOT NULL,
    "Json" TEXT NOT NULL,
    CONSTRAINT "PK_ReturnSubmissions" PRIMARY KEY ("Period", "Area", "Kind", "Submission")
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122093000_Returns', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "RoleGrants" (
    "Person" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Area" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "GivenBy" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_RoleGrants" PRIMARY KEY ("Person", "Role", "Area")
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122094000_RoleGrants', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "OutboxAttempts" (
    "Key" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Revision" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    "Ended" INTEGER NULL,
    "Outcome" TEXT NOT NULL,
    "Problem" TEXT NOT NULL,
    CONSTRAINT "PK_OutboxAttempts" PRIMARY KEY ("Key", "Number")
);

CREATE TABLE "OutboxPosts" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_OutboxPosts" PRIMARY KEY,
    "Recipient" TEXT NOT NULL,
    "RecipientName" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Payload" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "SentRevision" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Problem" TEXT NOT NULL,
    "ActivityId" TEXT NULL,
    "Attempts" INTEGER NOT NULL,
    "LastAttempt" INTEGER NULL,
    "NotBefore" INTEGER NOT NULL,
    "NotAfter" INTEGER NULL,
    "Next" INTEGER NOT NULL,
    "ReplyTo" TEXT NULL,
    "Changed" INTEGER NOT NULL
);

CREATE TABLE "UnreachableRecipients" (
    "Recipient" TEXT NOT NULL CONSTRAINT "PK_UnreachableRecipients" PRIMARY KEY,
    "Problem" TEXT NOT NULL,
    "Since" INTEGER NOT NULL
);

CREATE INDEX "IX_OutboxPosts_State_Next" ON "OutboxPosts" ("State", "Next");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122096000_Outbox', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "IndicatorDefinitions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_IndicatorDefinitions" PRIMARY KEY,
    "Revision" INTEGER NOT NULL,
    "Json" TEXT NOT NULL
);

CREATE TABLE "IndicatorValues" (
    "Indicator" TEXT NOT NULL,
    "Area" TEXT NOT NULL,
    "Quarter" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "Json" TEXT NOT NULL,
    CONSTRAINT "PK_IndicatorValues" PRIMARY KEY ("Area", "Quarter", "Indicator")
);

CREATE TABLE "ProgressUpdates" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ProgressUpdates" PRIMARY KEY,
    "Body" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "Json" TEXT NOT NULL
);

CREATE INDEX "IX_ProgressUpdates_Body_Subject" ON "ProgressUpdates" ("Body", "Subject");

CREATE INDEX "IX_ProgressUpdates_State" ON "ProgressUpdates" ("State");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122103000_UpdatesAndIndicators', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "MeetingPapers" (
    "Meeting" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Origin" TEXT NULL,
    "At" INTEGER NOT NULL,
    "Json" TEXT NOT NULL,
    CONSTRAINT "PK_MeetingPapers" PRIMARY KEY ("Meeting", "Name")
);

CREATE TABLE "MeetingPosts" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_MeetingPosts" PRIMARY KEY,
    "Meeting" TEXT NOT NULL,
    "Conversation" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Offset" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "Due" INTEGER NOT NULL,
    "Outcome" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "At" INTEGER NOT NULL
);

CREATE TABLE "Meetings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Meetings" PRIMARY KEY,
    "Body" TEXT NOT NULL,
    "Starts" INTEGER NOT NULL,
    "Ends" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "Origin" TEXT NULL,
    "Json" TEXT NOT NULL
);

CREATE TABLE "PostingChannels" (
    "Conversation" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "SetBy" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_PostingChannels" PRIMARY KEY ("Conversation", "Body")
);

CREATE INDEX "IX_MeetingPosts_Meeting" ON "MeetingPosts" ("Meeting");

CREATE INDEX "IX_Meetings_Ends" ON "Meetings" ("Ends");

CREATE UNIQUE INDEX "IX_Meetings_Origin" ON "Meetings" ("Origin");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122120000_Meetings', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "ConversationReferences" ADD "Team" TEXT NULL;

UPDATE ConversationReferences SET Updated = max(Updated, (CAST(strftime('%s', 'now') AS INTEGER) - 86400) * 1000);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123100000_ConversationTeams', '10.0.14');

COMMIT;
