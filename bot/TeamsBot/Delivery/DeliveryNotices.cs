using System.Globalization;
using System.Text;
using Partnership.Returns;
using TeamsBot.Cards;
using TeamsBot.Delivery.Outbox;
using TeamsBot.People;
using TeamsBot.Storage;

namespace TeamsBot.Delivery;

/// <summary>Tells the secretariat, by posts of their own, that others did not arrive. One post a person in ten minutes: further trouble is added to it.</summary>
internal sealed class DeliveryNotices(Roles roles, PostAuthors authors)
{
    /// <summary>The kind of these posts. Trouble with them makes no further ones.</summary>
    public const string Kind = "delivery report";

    private const int MostNamed = 3;
    private const int Minutes = 10;

    /// <summary>Characters of what the post was to say, so that the secretariat knows what it is about.</summary>
    private const int MostOfSummary = 80;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Call it in the transaction of what went wrong, after that is stored.</summary>
    /// <param name="kind">The kind of the post that went wrong.</param>
    public void Tell(DatabaseSession session, string kind, DateTimeOffset now)
    {
        if (string.Equals(kind, Kind, StringComparison.Ordinal))
        {
            return;
        }

        var payload = OutboxPayload.Of(Text(session));
        var bucket = now.AddMinutes(-(now.Minute % Minutes)).ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        foreach (var person in roles.PeopleFor(Role.Secretariat))
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"trouble/{bucket}/{person.Id.Value:D}");
            if (!session.Outbox.Add(new OutboxPost(key, OutboxRecipient.Person(person.Id), RoleNames.Of(person), Kind, payload, now, now + Kept), now))
            {
                session.Outbox.Revise(key, payload, now);
            }
        }
    }

    private string Text(DatabaseSession session)
    {
        var count = session.OutboxQueries.CountUnsettled();
        var text = new StringBuilder(count == 1 ? "A post did not go as it should:" : string.Create(CultureInfo.InvariantCulture, $"{count} posts did not go as they should, the latest:"));
        foreach (var row in session.OutboxQueries.Unsettled(MostNamed))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n- {AdaptiveMarkdown.Escape($"{row.Kind} to {row.RecipientName} (\"{CardLimits.Cut(OutboxPayload.FromJson(row.Payload).Summary, MostOfSummary)}\"): {DeliveryWords.Of(row.State, row.Problem, authors.WhyMissed(session, row))}")}");
        }

        return text.Append("\n\nAsk me \"what went wrong?\" to see and settle them.").ToString();
    }
}
