using System.Globalization;
using System.Text.Json;

namespace Partnership.Facts.Reading;

/// <summary>
/// One JSON object, read field by field. A field that is missing, of the wrong type, or there although nobody asked for it becomes a
/// fault; the reader then gets an empty value and reading goes on, so that one check finds all faults. Facts are read at every start,
/// so paths are put together only for faults and nothing here needs reflection.
/// </summary>
internal sealed class FactObject
{
    private const string NotAnId = "has to be a short name of lower-case letters, digits and hyphens";

    private readonly string file;
    private readonly string path;
    private readonly List<FactFault> faults;
    private readonly List<Field> fields = [];

    public FactObject(JsonElement element, string file, string path, List<FactFault> faults)
    {
        this.file = file;
        this.path = path;
        this.faults = faults;
        foreach (var property in element.EnumerateObject())
        {
            fields.Add(new Field(property.Name, property.Value));
        }
    }

    public string Text(string field) => ReadText(field, required: true) ?? "";

    public string? OptionalText(string field) => ReadText(field, required: false);

    /// <summary>The short name of a fact: lower-case letters, digits and hyphens.</summary>
    public string Id(string field) => ReadId(field, required: true) ?? "";

    public TId? OptionalId<TId>(string field, Func<string, TId> toId)
        where TId : struct => ReadId(field, required: false) is { } id ? toId(id) : null;

    /// <summary>A list of texts; a field that is left out is an empty list.</summary>
    public IReadOnlyList<string> Texts(string field, bool required = false)
    {
        if (!Find(field, required, JsonValueKind.Array, "a list", out var list))
        {
            return [];
        }

        var texts = new List<string>(list.GetArrayLength());
        foreach (var entry in list.EnumerateArray())
        {
            var text = entry.ValueKind == JsonValueKind.String ? entry.GetString()! : null;
            if (string.IsNullOrWhiteSpace(text))
            {
                Report(Entry(field, texts.Count), text is null ? "has to be a text" : "is empty");
            }

            texts.Add(text ?? "");
        }

        return texts;
    }

    public IReadOnlyList<TId> Ids<TId>(string field, Func<string, TId> toId, bool required = false)
    {
        var texts = Texts(field, required);
        var ids = new TId[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            if (!IsId(texts[i]))
            {
                Report(Entry(field, i), NotAnId);
            }

            ids[i] = toId(texts[i]);
        }

        return ids;
    }

    public decimal? OptionalNumber(string field) =>
        Find(field, required: false, JsonValueKind.Number, "a number", out var value)
            ? value.TryGetDecimal(out var number) ? number : Null<decimal>(field, "is too large a number")
            : null;

    public int? OptionalWholeNumber(string field) =>
        Find(field, required: false, JsonValueKind.Number, "a whole number", out var value)
            ? value.TryGetInt32(out var number) ? number : Null<int>(field, "has to be a whole number")
            : null;

    public DateOnly Date(string field)
    {
        if (ReadText(field, required: true) is not { } text)
        {
            return default;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            Report(field, "has to be a date such as 2017-04-01");
        }

        return date;
    }

    public Uri? OptionalUrl(string field)
    {
        if (ReadText(field, required: false) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            return url;
        }

        Report(field, "has to be a full http or https address");
        return null;
    }

    /// <summary>Whether something holds: true, or left out where it does not.</summary>
    public bool Flag(string field) => Find(field, required: false, JsonValueKind.True, "true, or left out", out _);

    /// <summary>One of the names, which stand for the values of an enum in its order.</summary>
    /// <returns>The value's number; 0 where the text is none of them.</returns>
    public int Choice(string field, string[] names)
    {
        if (ReadText(field, required: true) is not { } text)
        {
            return 0;
        }

        var index = Array.IndexOf(names, text);
        if (index < 0)
        {
            Report(field, $"has to be one of {string.Join(", ", names)}");
        }

        return Math.Max(index, 0);
    }

    public Source Source(string field) =>
        Find(field, required: true, JsonValueKind.Object, "an object with document and section", out var value)
            ? Read(value, PathOf(field), FactReading.Source)
            : FactReading.NoSource;

    public IReadOnlyList<T> Objects<T>(string field, Func<FactObject, T> read, bool required = false)
        where T : class
    {
        var items = new List<T>();
        ForEachObject(field, read, required, (item, _) => items.Add(item));
        return items;
    }

    public void AddObjectsTo<T>(List<Located<T>> items, string field, Func<FactObject, T> read)
        where T : class => ForEachObject(field, read, required: true, (item, at) => items.Add(new Located<T>(item, file, at)));

    /// <summary>To be called after the last field was read.</summary>
    public void ReportUnknownFields()
    {
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            if (!field.Read && fields.FindIndex(other => string.Equals(other.Name, field.Name, StringComparison.Ordinal)) < i)
            {
                Report(field.Name, "is there twice");
            }
            else if (!field.Read && field.Name is not "$schema")
            {
                Report(field.Name, "is not a field that belongs here");
            }
        }
    }

    private void ForEachObject<T>(string field, Func<FactObject, T> read, bool required, Action<T, string> add)
        where T : class
    {
        if (!Find(field, required, JsonValueKind.Array, "a list", out var list))
        {
            return;
        }

        var index = 0;
        foreach (var entry in list.EnumerateArray())
        {
            var at = Entry(field, index++);
            if (entry.ValueKind == JsonValueKind.Object)
            {
                add(Read(entry, PathOf(at), read), PathOf(at));
            }
            else
            {
                Report(at, "has to be an object");
            }
        }
    }

    private T Read<T>(JsonElement value, string at, Func<FactObject, T> read)
        where T : class
    {
        var inner = new FactObject(value, file, at, faults);
        var fact = read(inner);
        inner.ReportUnknownFields();
        return fact;
    }

    private string? ReadText(string field, bool required)
    {
        if (!Find(field, required, JsonValueKind.String, "a text", out var value))
        {
            return null;
        }

        var text = value.GetString()!;
        if (string.IsNullOrWhiteSpace(text))
        {
            Report(field, "is empty");
            return "";
        }

        return text;
    }

    private string? ReadId(string field, bool required)
    {
        var id = ReadText(field, required);
        if (id is not null && !IsId(id))
        {
            Report(field, NotAnId);
        }

        return id;
    }

    private bool Find(string name, bool required, JsonValueKind kind, string kindInWords, out JsonElement value)
    {
        foreach (var field in fields)
        {
            if (!string.Equals(field.Name, name, StringComparison.Ordinal))
            {
                continue;
            }

            field.Read = true;
            value = field.Value;
            if (value.ValueKind == kind)
            {
                return true;
            }

            Report(name, $"has to be {kindInWords}");
            return false;
        }

        if (required)
        {
            Report(name, "is missing");
        }

        value = default;
        return false;
    }

    /// <summary>Lower-case letters, digits and hyphens; what is blank was reported as empty.</summary>
    private static bool IsId(string text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-')
            {
                return string.IsNullOrWhiteSpace(text);
            }
        }

        return true;
    }

    private T? Null<T>(string field, string rule)
        where T : struct
    {
        Report(field, rule);
        return null;
    }

    private void Report(string field, string rule) => faults.Add(new FactFault(file, PathOf(field), rule));

    private string PathOf(string field) => $"{path}.{field}";

    private static string Entry(string field, int index) => $"{field}[{index.ToString(CultureInfo.InvariantCulture)}]";

    private sealed class Field(string name, JsonElement value)
    {
        public string Name { get; } = name;

        public JsonElement Value { get; } = value;

        public bool Read { get; set; }
    }
}
