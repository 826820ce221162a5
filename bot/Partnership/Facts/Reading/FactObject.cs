using System.Globalization;
using System.Text.Json;

namespace Partnership.Facts.Reading;

/// <summary>
/// One JSON object, read field by field. A field that is missing, of the wrong type, or there although nobody asked for it becomes a
/// fault; the reader then gets an empty value and reading goes on, so that one check finds all faults.
/// </summary>
internal sealed class FactObject(JsonElement element, string file, string path, List<FactFault> faults)
{
    private readonly List<string> known = ["$schema"];

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
            var at = $"{path}.{field}[{texts.Count.ToString(CultureInfo.InvariantCulture)}]";
            texts.Add(entry.ValueKind == JsonValueKind.String ? NotBlank(entry.GetString()!, at) : Reported("", at, "has to be a text"));
        }

        return texts;
    }

    public IReadOnlyList<TId> Ids<TId>(string field, Func<string, TId> toId, bool required = false)
    {
        var texts = Texts(field, required);
        for (var i = 0; i < texts.Count; i++)
        {
            CheckId(texts[i], $"{field}[{i.ToString(CultureInfo.InvariantCulture)}]");
        }

        return texts.Count == 0 ? [] : [.. texts.Select(toId)];
    }

    public decimal? OptionalNumber(string field) =>
        Find(field, required: false, JsonValueKind.Number, "a number", out var value)
            ? value.TryGetDecimal(out var number) ? number : Reported<decimal?>(null, PathOf(field), "is too large a number")
            : null;

    public int? OptionalWholeNumber(string field) =>
        Find(field, required: false, JsonValueKind.Number, "a whole number", out var value)
            ? value.TryGetInt32(out var number) ? number : Reported<int?>(null, PathOf(field), "has to be a whole number")
            : null;

    public DateOnly Date(string field) =>
        ReadText(field, required: true) is not { } text ? default
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : Reported(default(DateOnly), PathOf(field), "has to be a date such as 2017-04-01");

    public Uri? OptionalUrl(string field) =>
        ReadText(field, required: false) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url
        : Reported<Uri?>(null, PathOf(field), "has to be a full http or https address");

    /// <summary>One of an enum's names, written in camel case.</summary>
    public TEnum Choice<TEnum>(string field)
        where TEnum : struct, Enum
    {
        if (ReadText(field, required: true) is not { } text)
        {
            return default;
        }

        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (string.Equals(JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), text, StringComparison.Ordinal))
            {
                return value;
            }
        }

        var names = Enum.GetNames<TEnum>().Select(JsonNamingPolicy.CamelCase.ConvertName);
        return Reported(default(TEnum), PathOf(field), $"has to be one of {string.Join(", ", names)}");
    }

    public Source Source(string field) =>
        Find(field, required: true, JsonValueKind.Object, "an object with document and section", out var value)
            ? Read(value, PathOf(field), FactReading.Source)
            : FactReading.NoSource;

    /// <summary>A list of objects; each is read by <paramref name="read"/>, which gets the object and its path.</summary>
    public IReadOnlyList<T> Objects<T>(string field, Func<FactObject, T> read, bool required = false) =>
        [.. LocatedObjects(field, read, required).Select(item => item.Fact)];

    public IReadOnlyList<Located<T>> LocatedObjects<T>(string field, Func<FactObject, T> read, bool required)
    {
        if (!Find(field, required, JsonValueKind.Array, "a list", out var list))
        {
            return [];
        }

        var items = new List<Located<T>>(list.GetArrayLength());
        var index = 0;
        foreach (var entry in list.EnumerateArray())
        {
            var at = $"{path}.{field}[{index++.ToString(CultureInfo.InvariantCulture)}]";
            if (entry.ValueKind == JsonValueKind.Object)
            {
                items.Add(new Located<T>(Read(entry, at, read), file, at));
            }
            else
            {
                faults.Add(new FactFault(file, at, "has to be an object"));
            }
        }

        return items;
    }

    /// <summary>To be called after the last field was read.</summary>
    public void ReportUnknownFields()
    {
        var seen = new List<string>();
        foreach (var property in element.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                faults.Add(new FactFault(file, PathOf(property.Name), "is not a field that belongs here"));
            }
            else if (seen.Contains(property.Name))
            {
                faults.Add(new FactFault(file, PathOf(property.Name), "is there twice"));
            }

            seen.Add(property.Name);
        }
    }

    private T Read<T>(JsonElement value, string at, Func<FactObject, T> read)
    {
        var inner = new FactObject(value, file, at, faults);
        var fact = read(inner);
        inner.ReportUnknownFields();
        return fact;
    }

    private string? ReadText(string field, bool required) =>
        Find(field, required, JsonValueKind.String, "a text", out var value) ? NotBlank(value.GetString()!, PathOf(field)) : null;

    private string? ReadId(string field, bool required)
    {
        var id = ReadText(field, required);
        CheckId(id, field);
        return id;
    }

    private void CheckId(string? id, string field)
    {
        if (!string.IsNullOrWhiteSpace(id) && !id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
        {
            faults.Add(new FactFault(file, PathOf(field), "has to be a short name of lower-case letters, digits and hyphens"));
        }
    }

    private bool Find(string field, bool required, JsonValueKind kind, string kindInWords, out JsonElement value)
    {
        known.Add(field);
        if (!element.TryGetProperty(field, out value))
        {
            if (required)
            {
                faults.Add(new FactFault(file, PathOf(field), "is missing"));
            }

            return false;
        }

        return value.ValueKind == kind || Reported(false, PathOf(field), $"has to be {kindInWords}");
    }

    private string NotBlank(string text, string at) => string.IsNullOrWhiteSpace(text) ? Reported("", at, "is empty") : text;

    private T Reported<T>(T value, string at, string rule)
    {
        faults.Add(new FactFault(file, at, rule));
        return value;
    }

    private string PathOf(string field) => $"{path}.{field}";
}
