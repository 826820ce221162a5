using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Options;
using Partnership.Facts;
using Partnership.Meetings.Reminders;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>Each body's settings for posts about its meetings.</summary>
internal sealed class ReminderPreferences(IOptions<ReminderOptions> options)
{
    private readonly ConcurrentDictionary<BodyId, ReminderSettings> _byBody = new();

    public ReminderSettings For(BodyId body) => _byBody.GetOrAdd(body, static (body, options) => Read(options, body.Value, []), options.Value);

    /// <summary>A body's settings; what is wrong with them is added to <paramref name="faults"/>, a sentence each that names the key.</summary>
    /// <param name="body">The body's id; null for all that have none of their own.</param>
    public static ReminderSettings Read(ReminderOptions options, string? body, ICollection<string> faults)
    {
        var own = body is null ? null : options.Bodies.FirstOrDefault(one => string.Equals(one.Key, body, StringComparison.OrdinalIgnoreCase)).Value;
        var offsets = own is { Offsets.Count: > 0 } ? (own.Offsets, Key("Offsets", isOwn: true)) : (options.Offsets, Key("Offsets", isOwn: false));
        var settings = new ReminderSettings(
            Offsets(offsets.Item1, offsets.Item2),
            Time(own?.PostAt, options.PostAt, "PostAt"),
            new QuietHours(Time(own?.QuietFrom, options.QuietFrom, "QuietFrom"), Time(own?.QuietTo, options.QuietTo, "QuietTo")),
            own?.Agendas ?? options.Agendas);
        foreach (var fault in settings.Faults())
        {
            faults.Add($"{Key("", own is not null).TrimEnd(':')}: {fault}");
        }

        return settings;

        IReadOnlyList<ReminderOffset> Offsets(IList<string> texts, string key)
        {
            var read = new List<ReminderOffset>(texts.Count);
            foreach (var text in texts)
            {
                if (ReminderOffset.TryParse(text, out var offset))
                {
                    read.Add(offset);
                }
                else
                {
                    faults.Add($"{key} holds '{text}', which is no time before a meeting such as 14d, 1h or 30m.");
                }
            }

            return texts.Count == 0 ? ReminderSettings.Default.Offsets : read;
        }

        TimeOnly Time(string? ownText, string common, string name)
        {
            if (TimeOnly.TryParseExact(ownText ?? common, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            {
                return time;
            }

            faults.Add($"{Key(name, ownText is not null)} is '{ownText ?? common}', which is no time of the form HH:mm.");
            return default;
        }

        string Key(string name, bool isOwn) => isOwn ? $"{ReminderOptions.SectionName}:Bodies:{body}:{name}" : $"{ReminderOptions.SectionName}:{name}";
    }
}
