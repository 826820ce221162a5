using System.Globalization;
using System.Text;

namespace BotFramework.Tests.Schema.Json;

/// <summary>Activities as JSON text, made by chance from a seed: mostly well shaped, with something odd every now and then.</summary>
internal sealed class RandomActivities(int seed)
{
    private static readonly string[] Texts = ["", "who leads", "2017-06-01T09:00:00Z", "é😀", "\\u00e9\\n\\\"", "\\ud83d", "/Date(5)/", "message", "msteams", "true", "7", "2017-06-01"];
    private static readonly string[] Names = ["type", "text", "name", "id", "a", "b", "$x", "extra", "Type", "content", "value", "a\\u0062"];
    private static readonly string[] StringMembers = ["type", "text", "id", "serviceUrl", "channelId", "locale", "name", "replyToId", "summary", "speak", "importance", "action", "Text"];
    private static readonly string[] Instants = ["\"2026-06-01T09:00:00Z\"", "\"2026-06-01T09:00:00.5+01:00\"", "\"2026-06-01T09:00:00.1234567Z\"", "null", "\"2026-06-01T09:00:00\"", "\"soon\""];
    private static readonly string[] Numbers = ["0", "-1", "3.0", "1e5", "-0", "0.1", "12345678901234567890", "2147483648"];

    private readonly Random _random = new(seed);

    public string Next()
    {
        var json = new StringBuilder("{");
        var count = _random.Next(0, 14);
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                json.Append(',');
            }

            Member(json);
        }

        return json.Append('}').ToString();
    }

    private void Member(StringBuilder json)
    {
        switch (_random.Next(12))
        {
            case <= 3:
                json.Append(CultureInfo.InvariantCulture, $"\"{Pick(StringMembers)}\":{Scalar()}");
                break;
            case 4:
                json.Append(CultureInfo.InvariantCulture, $"\"{Pick(["timestamp", "localTimestamp", "expiration"])}\":{Pick(Instants)}");
                break;
            case 5:
                json.Append(CultureInfo.InvariantCulture, $"\"{Pick(["from", "recipient", "conversation"])}\":{Object(2)}");
                break;
            case 6:
                json.Append(CultureInfo.InvariantCulture, $"\"{Pick(["value", "channelData", "unknown"])}\":{Any(0)}");
                break;
            case 7:
                json.Append(CultureInfo.InvariantCulture, $"\"entities\":[{Object(1)},{Object(1)}]");
                break;
            case 8:
                json.Append(CultureInfo.InvariantCulture, $"\"attachments\":[{Object(1)}]");
                break;
            case 9:
                json.Append(CultureInfo.InvariantCulture, $"\"{Pick(["membersAdded", "membersRemoved", "reactionsAdded"])}\":[{Object(3)}]");
                break;
            case 10:
                json.Append(CultureInfo.InvariantCulture, $"\"{Pick(["suggestedActions", "relatesTo", "semanticAction", "listenFor"])}\":{Pick(["null", "{}", "[]"])}");
                break;
            default:
                json.Append(CultureInfo.InvariantCulture, $"\"historyDisclosed\":{Scalar()}");
                break;
        }
    }

    private string Scalar() => _random.Next(12) switch
    {
        0 => Pick(Numbers),
        1 => Pick(["true", "false", "null"]),
        _ => $"\"{Pick(Texts)}\"",
    };

    private string Any(int depth) => _random.Next(depth > 3 ? 2 : 4) switch
    {
        0 => Scalar(),
        1 => Pick(Numbers),
        2 => $"[{Any(depth + 1)},{Any(depth + 1)}]",
        _ => Object(depth + 1),
    };

    private string Object(int depth)
    {
        var members = Enumerable.Range(0, _random.Next(4)).Select(_ => $"\"{Pick(Names)}\":{Any(depth + 1)}");
        return $"{{{string.Join(',', members)}}}";
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
