using System.Globalization;
using Partnership.Returns;
using Partnership.Returns.Checks;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns;

/// <summary>The ids of the inputs on the cards of returns.</summary>
internal static class ReturnFields
{
    public const string Title = "title";
    public const string Text = "text";
    public const string Cost = "cost";
    public const string Rag = "rag";
    public const string Underspend = "underspend";

    /// <summary>Why the whole is less than the grant.</summary>
    public const string Remark = "remark";

    /// <summary>The name that a person signs with.</summary>
    public const string Name = "name";

    /// <summary>The secretariat's comment on the whole return, or why the commander sends it back.</summary>
    public const string Comment = "comment";

    /// <param name="number">Counted from 1.</param>
    public static string OtherSource(int number) => string.Create(CultureInfo.InvariantCulture, $"otherSource{number}");

    /// <inheritdoc cref="OtherSource"/>
    public static string OtherAmount(int number) => string.Create(CultureInfo.InvariantCulture, $"otherAmount{number}");

    /// <summary>The secretariat's comment on one line.</summary>
    public static string CommentOn(LineId line) => string.Create(CultureInfo.InvariantCulture, $"comment{line.Value}");

    /// <summary>The faults, each at the input that it is about.</summary>
    public static IReadOnlyList<FieldFault> Of(IEnumerable<ReturnFault> faults) => [.. faults.Select(Of)];

    public static FieldFault Of(ReturnFault fault) => new(IdOf(fault), fault.Message, fault.MayConfirm);

    private static string IdOf(ReturnFault fault) => fault.Field switch
    {
        ReturnField.Whole => "",
        ReturnField.Title => Title,
        ReturnField.Text => Text,
        ReturnField.Cost => Cost,
        ReturnField.Rag => Rag,
        ReturnField.OtherSource => OtherSource(fault.Index),
        ReturnField.OtherAmount => OtherAmount(fault.Index),
        ReturnField.Underspend => Underspend,
        ReturnField.Remark => Remark,
        ReturnField.Comment => fault.Line is { } line ? CommentOn(line) : Comment,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Field, message: null),
    };
}
