using Microsoft.EntityFrameworkCore;
using TeamsBot.Storage.Indicators;
using TeamsBot.Storage.Meetings;
using TeamsBot.Storage.Returns;
using TeamsBot.Storage.Updates;

namespace TeamsBot.Storage;

/// <summary>The database as Entity Framework sees it: it owns the model and the migrations of every table.</summary>
internal sealed class BotDbContext(DbContextOptions<BotDbContext> options) : DbContext(options)
{
    public DbSet<BotStateItem> BotState => Set<BotStateItem>();

    public DbSet<KnownConversation> ConversationReferences => Set<KnownConversation>();

    public DbSet<QuestionGap> QuestionGaps => Set<QuestionGap>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<UsedForm> UsedForms => Set<UsedForm>();

    public DbSet<FundingPeriodRow> FundingPeriods => Set<FundingPeriodRow>();

    public DbSet<ReturnRow> Returns => Set<ReturnRow>();

    public DbSet<ReturnSubmissionRow> ReturnSubmissions => Set<ReturnSubmissionRow>();

    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();

    public DbSet<OutboxRow> OutboxPosts => Set<OutboxRow>();

    public DbSet<OutboxAttempt> OutboxAttempts => Set<OutboxAttempt>();

    public DbSet<UnreachableRecipient> UnreachableRecipients => Set<UnreachableRecipient>();

    public DbSet<ProgressUpdateRow> ProgressUpdates => Set<ProgressUpdateRow>();

    public DbSet<IndicatorDefinitionRow> IndicatorDefinitions => Set<IndicatorDefinitionRow>();

    public DbSet<IndicatorValueRow> IndicatorValues => Set<IndicatorValueRow>();

    public DbSet<MeetingRow> Meetings => Set<MeetingRow>();

    public DbSet<MeetingPaperRow> MeetingPapers => Set<MeetingPaperRow>();

    public DbSet<PostingChannelRow> PostingChannels => Set<PostingChannelRow>();

    public DbSet<MeetingPostRow> MeetingPosts => Set<MeetingPostRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new BotStateItemConfiguration());
        modelBuilder.ApplyConfiguration(new KnownConversationConfiguration());
        modelBuilder.ApplyConfiguration(new QuestionGapConfiguration());
        modelBuilder.ApplyConfiguration(new AuditEntryConfiguration());
        modelBuilder.ApplyConfiguration(new UsedFormConfiguration());
        modelBuilder.ApplyConfiguration(new FundingPeriodRowConfiguration());
        modelBuilder.ApplyConfiguration(new ReturnRowConfiguration());
        modelBuilder.ApplyConfiguration(new ReturnSubmissionRowConfiguration());
        modelBuilder.ApplyConfiguration(new RoleGrantConfiguration());
        modelBuilder.ApplyConfiguration(new OutboxRowConfiguration());
        modelBuilder.ApplyConfiguration(new OutboxAttemptConfiguration());
        modelBuilder.ApplyConfiguration(new UnreachableRecipientConfiguration());
        modelBuilder.ApplyConfiguration(new ProgressUpdateRowConfiguration());
        modelBuilder.ApplyConfiguration(new IndicatorDefinitionRowConfiguration());
        modelBuilder.ApplyConfiguration(new IndicatorValueRowConfiguration());
        modelBuilder.ApplyConfiguration(new MeetingRowConfiguration());
        modelBuilder.ApplyConfiguration(new MeetingPaperRowConfiguration());
        modelBuilder.ApplyConfiguration(new PostingChannelRowConfiguration());
        modelBuilder.ApplyConfiguration(new MeetingPostRowConfiguration());
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMillisecondsConverter>();
}
