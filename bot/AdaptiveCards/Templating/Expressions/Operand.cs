using System.Runtime.InteropServices;
using System.Text.Json;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>
/// A value in an expression: read straight from the data's JSON where it comes from there, so that copying it into the card
/// costs no conversion, or computed.
/// </summary>
internal readonly partial struct Operand
{
    // The distance between 1 and the next number, as the language has it.
    private const double Tolerance = 2.220446049250313e-16;

    private readonly double number;
    private readonly string? computed;
    private readonly JsonElement element;

    private Operand(OperandKind kind, double number = 0, string? computed = null, JsonElement element = default)
    {
        Kind = kind;
        this.number = number;
        this.computed = computed;
        this.element = element;
    }

    public static Operand Undefined => default;

    public static Operand Null => new(OperandKind.Null);

    public OperandKind Kind { get; }

    public bool IsMissing => Kind is OperandKind.Undefined or OperandKind.Null;

    public bool IsNumber => Kind is OperandKind.Integer or OperandKind.Real;

    public bool IsTrue => Kind == OperandKind.Boolean && number != 0;

    /// <summary>How conditions read a value: false, null and nothing are false, all else is true, zero and the empty text included.</summary>
    public bool IsTruthy => Kind switch
    {
        OperandKind.Boolean => number != 0,
        OperandKind.Undefined or OperandKind.Null or OperandKind.Fault => false,
        _ => true,
    };

    /// <summary>The number; 0 for anything else.</summary>
    public double Number => IsNumber ? number : 0;

    /// <summary>The text of a text, or the message of a fault.</summary>
    public string Text => computed ?? (element.ValueKind == JsonValueKind.String ? element.GetString()! : "");

    /// <summary>How many items a list has, or properties a map.</summary>
    public int Count => Kind switch
    {
        OperandKind.List => element.GetArrayLength(),
        OperandKind.Map => element.GetPropertyCount(),
        _ => 0,
    };

    public static Operand From(bool value) => new(OperandKind.Boolean, value ? 1 : 0);

    public static Operand From(string value) => new(OperandKind.Text, computed: value);

    public static Operand Integer(double value) => new(OperandKind.Integer, value);

    public static Operand Real(double value) => new(OperandKind.Real, value);

    public static Operand Fault(string message) => new(OperandKind.Fault, computed: message);

    public static Operand From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => new Operand(OperandKind.Text, element: element),
        JsonValueKind.Number => new Operand(IsWhole(element) ? OperandKind.Integer : OperandKind.Real, element.GetDouble(), element: element),
        JsonValueKind.True => From(true),
        JsonValueKind.False => From(false),
        JsonValueKind.Array => new Operand(OperandKind.List, element: element),
        JsonValueKind.Object => new Operand(OperandKind.Map, element: element),
        JsonValueKind.Null => Null,
        _ => Undefined,
    };

    public Operand Item(int index) => From(element[index]);

    /// <summary>The items of a list.</summary>
    public IEnumerable<Operand> Items() => element.EnumerateArray().Select(From);

    private IEnumerable<KeyValuePair<string, Operand>> Properties() =>
        element.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, From(property.Value)));

    /// <summary>The property of that name, or else the first that differs from it in case only; undefined where there is none, or this is no map.</summary>
    public Operand Property(string name, ReadOnlySpan<byte> utf8Name)
    {
        if (Kind != OperandKind.Map)
        {
            return Undefined;
        }

        if (element.TryGetProperty(utf8Name, out var found))
        {
            return From(found);
        }

        var inAnotherCase = Undefined;
        foreach (var (candidate, value) in Properties())
        {
            if (string.Equals(candidate, name, StringComparison.Ordinal))
            {
                return value;
            }

            if (inAnotherCase.Kind == OperandKind.Undefined && string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase))
            {
                inAnotherCase = value;
            }
        }

        return inAnotherCase;
    }

    /// <summary>Equal as JSON values are: numbers by value, texts letter by letter, lists and maps by what they hold. Null equals nothing.</summary>
    public bool IsEqualTo(in Operand other)
    {
        if (IsMissing || other.IsMissing)
        {
            return IsMissing && other.IsMissing;
        }

        if (IsNumber && other.IsNumber)
        {
            return number.Equals(other.number) || Math.Abs(number - other.number) < Tolerance;
        }

        return Kind == other.Kind && Kind switch
        {
            OperandKind.Boolean => IsTrue == other.IsTrue,
            OperandKind.Text => HasEqualText(other),
            OperandKind.List => HasEqualItems(other),
            OperandKind.Map => HasEqualProperties(other),
            _ => false,
        };
    }

    private static bool IsWhole(JsonElement number) => !JsonMarshal.GetRawUtf8Value(number).ContainsAny(".eE"u8);

    /// <summary>Compares without making a string of what is still JSON, where the other side is a string already.</summary>
    private bool HasEqualText(in Operand other) => (computed, other.computed) switch
    {
        (null, string text) => element.ValueEquals(text),
        (string text, null) => other.element.ValueEquals(text),
        _ => string.Equals(Text, other.Text, StringComparison.Ordinal),
    };

    private bool HasEqualItems(in Operand other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (!Item(i).IsEqualTo(other.Item(i)))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasEqualProperties(in Operand other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        foreach (var (name, value) in Properties())
        {
            if (!value.IsEqualTo(other.Property(name, System.Text.Encoding.UTF8.GetBytes(name))))
            {
                return false;
            }
        }

        return true;
    }
}
