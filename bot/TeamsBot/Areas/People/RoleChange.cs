using System.Globalization;
using System.Text.Json;
using Partnership.Returns;
using TeamsBot.Cards;
using TeamsBot.Delivery.Outbox;
using TeamsBot.People;
using TeamsBot.Storage;
using TeamsBot.Storage.Audit;

namespace TeamsBot.Areas.People;

/// <summary>A role given or taken, with its line in the audit trail and what the person is told of it.</summary>
/// <param name="actorId">Null where the settings say it.</param>
/// <param name="news">Null where the person is told nothing.</param>
internal sealed class RoleChange(Roles roles, RoleGrant grant, bool gives, Guid? actorId, string actorName, string? news) : DatabaseWrite
{
    private List<RoleGrant> _after = [];

    public override bool Durable => true;

    public RoleChangeResult Outcome { get; private set; }

    public override void Apply(DatabaseSession session)
    {
        var before = session.RoleGrants.All();
        Outcome = Judge(before);
        if (Outcome is RoleChangeResult.Done)
        {
            if (gives)
            {
                session.RoleGrants.Add(grant);
            }
            else
            {
                session.RoleGrants.Remove(grant.Person, grant.Role, grant.Area);
            }

            session.Audit.Append(new AuditEvent(
                grant.At,
                actorId,
                actorName,
                gives ? "roles.give" : "roles.take",
                grant.AuditSubject,
                Before: Find(before) is { } held ? Describe(held) : null,
                After: gives ? Describe(grant) : null));
            if (news is not null)
            {
                session.Outbox.Add(News(news), grant.At);
            }
        }

        _after = session.RoleGrants.All();
    }

    protected override void Committed() => roles.Replace(_after);

    private RoleChangeResult Judge(List<RoleGrant> before)
    {
        if (actorId is { } actor && !before.Exists(held => held.Role is Role.Secretariat && string.Equals(held.Person, actor.ToString("D"), StringComparison.Ordinal)))
        {
            return RoleChangeResult.NotAllowed;
        }

        if (Find(before) is null != gives)
        {
            return RoleChangeResult.AlreadySo;
        }

        return !gives && grant.Role is Role.Secretariat && before.Count(held => held.Role is Role.Secretariat) == 1
            ? RoleChangeResult.LastSecretariat
            : RoleChangeResult.Done;
    }

    private OutboxPost News(string text)
    {
        var person = new Person(new PersonId(Guid.Parse(grant.Person)), grant.Name);
        return new OutboxPost(
            string.Create(CultureInfo.InvariantCulture, $"{grant.AuditSubject}/{grant.At.ToUnixTimeMilliseconds()}/{(gives ? "given" : "taken")}"),
            OutboxRecipient.Person(person.Id),
            RoleNames.Of(person),
            OutboxPost.RoleKind,
            OutboxPayload.Of(AdaptiveMarkdown.Escape(text)),
            grant.At);
    }

    private RoleGrant? Find(List<RoleGrant> grants) => grants.Find(held => string.Equals(held.AuditSubject, grant.AuditSubject, StringComparison.Ordinal));

    private static string Describe(RoleGrant grant) => JsonSerializer.Serialize(
        new RoleAudit(grant.Person, grant.Name, grant.Role.ToString(), grant.Area, grant.GivenBy, grant.At), PeopleJsonContext.Default.RoleAudit);
}

/// <summary>How giving or taking a role ended.</summary>
internal enum RoleChangeResult
{
    Done,

    /// <summary>Nothing to do: the person has the role already, or does not have it.</summary>
    AlreadySo,

    /// <summary>Taking it would leave nobody who can give roles.</summary>
    LastSecretariat,

    /// <summary>Who asked for it is not of the secretariat, or no longer.</summary>
    NotAllowed,
}
