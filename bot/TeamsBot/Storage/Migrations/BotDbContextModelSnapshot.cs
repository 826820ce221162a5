using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace TeamsBot.Storage.Migrations;

/// <summary>The model that the migrations lead to, kept by hand; a test compares it with <see cref="BotDbContext"/>.</summary>
[DbContext(typeof(BotDbContext))]
internal sealed class BotDbContextModelSnapshot : ModelSnapshot
{
    protected override void BuildModel(ModelBuilder modelBuilder)
    {
        modelBuilder.HasAnnotation("ProductVersion", "10.0.14");

        modelBuilder.Entity("TeamsBot.Storage.Audit.AuditEntry", entity =>
        {
            entity.Property<long>("Sequence").HasColumnType("INTEGER").ValueGeneratedNever();
            entity.Property<long>("At").HasColumnType("INTEGER");
            entity.Property<string>("ActorId").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("ActorName").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("Action").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("Subject").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("Before").HasColumnType("TEXT");
            entity.Property<string>("After").HasColumnType("TEXT");
            entity.Property<string>("PreviousHash").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("Hash").IsRequired().HasColumnType("TEXT");
            entity.HasKey("Sequence");
            entity.HasIndex("Subject");
            entity.ToTable("AuditEntries");
        });

        modelBuilder.Entity("TeamsBot.Storage.State.BotStateItem", entity =>
        {
            entity.Property<string>("Key").HasColumnType("TEXT");
            entity.Property<string>("Json").IsRequired().HasColumnType("TEXT");
            entity.Property<long>("Version").HasColumnType("INTEGER");
            entity.HasKey("Key");
            entity.ToTable("BotState");
        });

        modelBuilder.Entity("TeamsBot.Storage.References.ConversationReferenceRow", entity =>
        {
            entity.Property<string>("ConversationId").HasColumnType("TEXT");
            entity.Property<string>("ReferenceJson").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("ServiceUrl").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("UserObjectId").HasColumnType("TEXT");
            entity.Property<string>("TenantId").HasColumnType("TEXT");
            entity.Property<long>("Updated").HasColumnType("INTEGER");
            entity.Property<string>("Team").HasColumnType("TEXT");
            entity.HasKey("ConversationId");
            entity.HasIndex("UserObjectId");
            entity.ToTable("ConversationReferences");
        });

        modelBuilder.Entity("TeamsBot.Areas.Questions.QuestionGap", entity =>
        {
            entity.Property<string>("Question").HasColumnType("TEXT");
            entity.Property<string>("Kind").HasColumnType("TEXT");
            entity.Property<int>("Count").HasColumnType("INTEGER");
            entity.Property<DateOnly>("FirstDay").HasColumnType("TEXT");
            entity.Property<DateOnly>("LastDay").HasColumnType("TEXT");
            entity.HasKey("Question", "Kind");
            entity.ToTable("QuestionGaps");
        });

        modelBuilder.Entity("TeamsBot.People.RoleGrant", entity =>
        {
            entity.Property<string>("Person").HasColumnType("TEXT");
            entity.Property<string>("Role").HasColumnType("TEXT");
            entity.Property<string>("Area").HasColumnType("TEXT");
            entity.Property<string>("Name").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("GivenBy").IsRequired().HasColumnType("TEXT");
            entity.Property<long>("At").HasColumnType("INTEGER");
            entity.HasKey("Person", "Role", "Area");
            entity.ToTable("RoleGrants");
        });

        modelBuilder.Entity("TeamsBot.Storage.UsedForm", entity =>
        {
            entity.Property<string>("Nonce").HasColumnType("TEXT");
            entity.Property<long>("At").HasColumnType("INTEGER");
            entity.HasKey("Nonce");
            entity.ToTable("UsedForms");
        });

        modelBuilder.Entity("TeamsBot.Areas.Returns.Tables.FundingPeriodRow", entity =>
        {
            entity.Property<string>("Period").HasColumnType("TEXT");
            entity.Property<int>("Revision").HasColumnType("INTEGER");
            entity.Property<string>("Json").IsRequired().HasColumnType("TEXT");
            entity.HasKey("Period");
            entity.ToTable("FundingPeriods");
        });

        modelBuilder.Entity("TeamsBot.Areas.Returns.Tables.ReturnRow", entity =>
        {
            entity.Property<string>("Period").HasColumnType("TEXT");
            entity.Property<string>("Area").HasColumnType("TEXT");
            entity.Property<string>("Kind").HasColumnType("TEXT");
            entity.Property<int>("Revision").HasColumnType("INTEGER");
            entity.Property<string>("Json").IsRequired().HasColumnType("TEXT");
            entity.HasKey("Period", "Area", "Kind");
            entity.ToTable("Returns");
        });

        modelBuilder.Entity("TeamsBot.Areas.Returns.Tables.ReturnSubmissionRow", entity =>
        {
            entity.Property<string>("Period").HasColumnType("TEXT");
            entity.Property<string>("Area").HasColumnType("TEXT");
            entity.Property<string>("Kind").HasColumnType("TEXT");
            entity.Property<int>("Submission").HasColumnType("INTEGER");
            entity.Property<string>("Json").IsRequired().HasColumnType("TEXT");
            entity.HasKey("Period", "Area", "Kind", "Submission");
            entity.ToTable("ReturnSubmissions");
        });

        modelBuilder.Entity("TeamsBot.Delivery.Outbox.OutboxAttempt", entity =>
        {
            entity.Property<string>("Key").HasColumnType("TEXT");
            entity.Property<int>("Number").HasColumnType("INTEGER");
            entity.Property<int>("Revision").HasColumnType("INTEGER");
            entity.Property<long>("At").HasColumnType("INTEGER");
            entity.Property<long?>("Ended").HasColumnType("INTEGER");
            entity.Property<string>("Outcome").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("Problem").IsRequired().HasColumnType("TEXT");
            entity.HasKey("Key", "Number");
            entity.ToTable("OutboxAttempts");
        });

        modelBuilder.Entity("TeamsBot.Delivery.Outbox.OutboxRow", entity =>
        {
            entity.Property<string>("Key").HasColumnType("TEXT");
            entity.Property<string>("Recipient").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("RecipientName").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("Kind").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("Payload").IsRequired().HasColumnType("TEXT");
            entity.Property<int>("Revision").HasColumnType("INTEGER");
            entity.Property<int>("SentRevision").HasColumnType("INTEGER");
            entity.Property<string>("State").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("Problem").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("ActivityId").HasColumnType("TEXT");
            entity.Property<int>("Attempts").HasColumnType("INTEGER");
            entity.Property<long?>("LastAttempt").HasColumnType("INTEGER");
            entity.Property<long>("NotBefore").HasColumnType("INTEGER");
            entity.Property<long?>("NotAfter").HasColumnType("INTEGER");
            entity.Property<long>("Next").HasColumnType("INTEGER");
            entity.Property<string>("ReplyTo").HasColumnType("TEXT");
            entity.Property<long>("Changed").HasColumnType("INTEGER");
            entity.HasKey("Key");
            entity.HasIndex("State", "Next");
            entity.ToTable("OutboxPosts");
        });

        modelBuilder.Entity("TeamsBot.Delivery.Outbox.UnreachableRecipient", entity =>
        {
            entity.Property<string>("Recipient").HasColumnType("TEXT");
            entity.Property<string>("Problem").IsRequired().HasColumnType("TEXT");
            entity.Property<long>("Since").HasColumnType("INTEGER");
            entity.HasKey("Recipient");
            entity.ToTable("UnreachableRecipients");
        });

        modelBuilder.Entity("TeamsBot.Areas.Meetings.Tables.MeetingPaperRow", entity =>
        {
            entity.Property<string>("Meeting").HasColumnType("TEXT");
            entity.Property<string>("Name").HasColumnType("TEXT");
            entity.Property<string>("Origin").HasColumnType("TEXT");
            entity.Property<long>("At").HasColumnType("INTEGER");
            entity.Property<string>("Json").IsRequired().HasColumnType("TEXT");
            entity.HasKey("Meeting", "Name");
            entity.ToTable("MeetingPapers");
        });

        modelBuilder.Entity("TeamsBot.Areas.Meetings.Tables.MeetingPostRow", entity =>
        {
            entity.Property<string>("Key").HasColumnType("TEXT");
            entity.Property<string>("Meeting").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("Conversation").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("Kind").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("Offset").IsRequired().HasColumnType("TEXT");
            entity.Property<int>("Revision").HasColumnType("INTEGER");
            entity.Property<long>("Due").HasColumnType("INTEGER");
            entity.Property<string>("Outcome").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("Reason").HasColumnType("TEXT");
            entity.Property<long>("At").HasColumnType("INTEGER");
            entity.HasKey("Key");
            entity.HasIndex("Meeting");
            entity.ToTable("MeetingPosts");
        });

        modelBuilder.Entity("TeamsBot.Areas.Meetings.Tables.MeetingRow", entity =>
        {
            entity.Property<string>("Id").HasColumnType("TEXT");
            entity.Property<string>("Body").IsRequired().HasColumnType("TEXT");
            entity.Property<long>("Starts").HasColumnType("INTEGER");
            entity.Property<long>("Ends").HasColumnType("INTEGER");
            entity.Property<int>("Version").HasColumnType("INTEGER");
            entity.Property<string>("Origin").HasColumnType("TEXT");
            entity.Property<string>("Json").IsRequired().HasColumnType("TEXT");
            entity.HasKey("Id");
            entity.HasIndex("Ends");
            entity.HasIndex("Origin").IsUnique();
            entity.ToTable("Meetings");
        });

        modelBuilder.Entity("TeamsBot.Areas.Meetings.Tables.PostingChannelRow", entity =>
        {
            entity.Property<string>("Conversation").HasColumnType("TEXT");
            entity.Property<string>("Body").HasColumnType("TEXT");
            entity.Property<string>("Name").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("SetBy").IsRequired().HasColumnType("TEXT");
            entity.Property<long>("At").HasColumnType("INTEGER");
            entity.HasKey("Conversation", "Body");
            entity.ToTable("PostingChannels");
        });

        modelBuilder.Entity("TeamsBot.Areas.Updates.Tables.ProgressUpdateRow", entity =>
        {
            entity.Property<string>("Id").HasColumnType("TEXT");
            entity.Property<string>("Body").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("Subject").IsRequired().HasColumnType("TEXT");
            entity.Property<string>("State").IsRequired().HasColumnType("TEXT");
            entity.Property<int>("Revision").HasColumnType("INTEGER");
            entity.Property<string>("Json").IsRequired().HasColumnType("TEXT");
            entity.HasKey("Id");
            entity.HasIndex("Body", "Subject");
            entity.HasIndex("State");
            entity.ToTable("ProgressUpdates");
        });

        modelBuilder.Entity("TeamsBot.Areas.Indicators.Tables.IndicatorDefinitionRow", entity =>
        {
            entity.Property<string>("Id").HasColumnType("TEXT");
            entity.Property<int>("Revision").HasColumnType("INTEGER");
            entity.Property<string>("Json").IsRequired().HasColumnType("TEXT");
            entity.HasKey("Id");
            entity.ToTable("IndicatorDefinitions");
        });

        modelBuilder.Entity("TeamsBot.Areas.Indicators.Tables.IndicatorValueRow", entity =>
        {
            entity.Property<string>("Indicator").HasColumnType("TEXT");
            entity.Property<string>("Area").HasColumnType("TEXT");
            entity.Property<string>("Quarter").HasColumnType("TEXT");
            entity.Property<int>("Revision").HasColumnType("INTEGER");
            entity.Property<string>("Json").IsRequired().HasColumnType("TEXT");
            entity.HasKey("Area", "Quarter", "Indicator");
            entity.ToTable("IndicatorValues");
        });
    }
}
