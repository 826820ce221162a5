using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Json;

/// <summary>
/// A cursor over JSON that gives values as Newtonsoft does. What it will not vouch for makes it <see cref="IsUnusual"/>: from then
/// on its values mean nothing and are to be thrown away.
/// </summary>
internal ref struct TokenReader(ReadOnlySpan<byte> utf8)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private Utf8JsonReader _json = new(utf8, new JsonReaderOptions { MaxDepth = SdkJson.MaxDepth });

    public bool IsUnusual { get; private set; }

    /// <summary>Goes into the object that is next. False where there is something else, which is unusual unless it is null.</summary>
    public bool StartObjectOrNull() => StartOrNull(JsonTokenType.StartObject);

    public bool StartArrayOrNull() => StartOrNull(JsonTokenType.StartArray);

    /// <summary>Goes on to the next member of the object, whose name <see cref="CopyName"/> gives; false at its end.</summary>
    public bool NextMember() => !IsUnusual && _json.Read() && _json.TokenType == JsonTokenType.PropertyName;

    /// <summary>Goes on to the next item of an array of objects; false at its end. An item that is no object is unusual.</summary>
    public bool NextObject()
    {
        if (IsUnusual || !_json.Read() || _json.TokenType == JsonTokenType.EndArray)
        {
            return false;
        }

        IsUnusual = _json.TokenType != JsonTokenType.StartObject;
        return !IsUnusual;
    }

    /// <returns>How many characters the member's name has in <paramref name="buffer"/>; 0 where it is longer than that.</returns>
    public int CopyName(scoped Span<char> buffer)
    {
        if (_json.ValueSpan.Length > buffer.Length)
        {
            return 0;
        }

        try
        {
            return _json.CopyString(buffer);
        }
        catch (InvalidOperationException)
        {
            IsUnusual = true;
            return 0;
        }
    }

    public string? Name() => CurrentText();

    public void NoteUnusual() => IsUnusual = true;

    public string? Text()
    {
        _json.Read();
        return _json.TokenType switch
        {
            JsonTokenType.String => CurrentText(),
            JsonTokenType.Null => null,
            _ => Unusual<string>(),
        };
    }

    public bool? Flag()
    {
        _json.Read();
        return _json.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Null => null,
            _ => Unusual<bool?>(),
        };
    }

    public DateTimeOffset? Instant()
    {
        _json.Read();
        return _json.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String when IsPlainInstant(_json.ValueSpan) && _json.TryGetDateTimeOffset(out var instant) => instant,
            _ => Unusual<DateTimeOffset?>(),
        };
    }

    /// <summary>A value of a member whose type is object: a JObject or JArray, or the plain value.</summary>
    public object? Value()
    {
        _json.Read();
        return _json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
            ? CurrentToken()
            : (CurrentToken() as JValue)?.Value;
    }

    public JToken? Token()
    {
        _json.Read();
        return CurrentToken();
    }

    /// <summary>A value of a kind too rare for code of its own.</summary>
    public T? Rare<T>()
    {
        _json.Read();
        var start = (int)_json.TokenStartIndex;
        _json.Skip();
        return SdkJson.Read<T>(_utf8[start..(int)_json.BytesConsumed]);
    }

    /// <exception cref="System.Text.Json.JsonException">What is left is not the rest of one JSON value.</exception>
    public void ReadToEnd()
    {
        while (_json.Read())
        {
        }
    }

    private static bool IsPlainInstant(ReadOnlySpan<byte> text)
    {
        // 2017-06-01T09:00:00, a fraction of at most seven digits, and a zone.
        if (text.Length < 20 || text[10] != 'T')
        {
            return false;
        }

        var zone = text[19..];
        if (zone[0] == '.')
        {
            var digits = zone[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (digits is < 1 or > 7)
            {
                return false;
            }

            zone = zone[(digits + 1)..];
        }

        return zone.Length == 6 || (zone.Length == 1 && zone[0] == 'Z');
    }

    /// <summary>Newtonsoft takes a string that looks like a date for one. Only its own parser knows which do.</summary>
    private static bool MayBeDate(string text) =>
        text.Length > 0 && (text[0] == '/' || (text.Length is >= 19 and <= 40 && char.IsAsciiDigit(text[0]) && text[10] == 'T'));

    private static JToken ReadDate(string text)
    {
        using var reader = new JsonTextReader(new StringReader(JsonConvert.ToString(text))) { DateTimeZoneHandling = DateTimeZoneHandling.Utc };
        return JToken.ReadFrom(reader);
    }

    private bool StartOrNull(JsonTokenType start)
    {
        _json.Read();
        if (_json.TokenType == start)
        {
            return true;
        }

        IsUnusual |= _json.TokenType != JsonTokenType.Null;
        return false;
    }

    private JToken? CurrentToken() => _json.TokenType switch
    {
        JsonTokenType.StartObject => CurrentObject(),
        JsonTokenType.StartArray => CurrentArray(),
        JsonTokenType.String => CurrentText() is { } text ? MayBeDate(text) ? ReadDate(text) : new JValue(text) : null,
        JsonTokenType.Number => CurrentNumber(),
        JsonTokenType.True => new JValue(true),
        JsonTokenType.False => new JValue(false),
        _ => JValue.CreateNull(),
    };

    private JObject CurrentObject()
    {
        var result = new JObject();
        while (NextMember())
        {
            // A name such as $ref or $id can mean something to Newtonsoft.
            if (CurrentText() is not { } name || name.StartsWith('$'))
            {
                IsUnusual = true;
                break;
            }

            result[name] = Token();
        }

        return result;
    }

    private JArray CurrentArray()
    {
        var result = new JArray();
        while (!IsUnusual && _json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            result.Add(CurrentToken()!);
        }

        return result;
    }

    private JValue? CurrentNumber()
    {
        var text = _json.ValueSpan;
        if (text.IndexOfAny((byte)'.', (byte)'e', (byte)'E') >= 0)
        {
            return _json.TryGetDouble(out var number) && double.IsFinite(number) ? new JValue(number) : Unusual<JValue>();
        }

        return _json.TryGetInt64(out var whole) && (whole != 0 || text.Length == 1) ? new JValue(whole) : Unusual<JValue>();
    }

    private string? CurrentText()
    {
        if (!_json.ValueIsEscaped)
        {
            return _json.GetString();
        }

        try
        {
            return _json.GetString();
        }
        catch (InvalidOperationException)
        {
            return Unusual<string>();
        }
    }

    private T? Unusual<T>()
    {
        IsUnusual = true;
        return default;
    }
}
