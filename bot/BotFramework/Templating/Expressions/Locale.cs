using System.Globalization;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>The optional last argument of functions that format.</summary>
internal static class Locale
{
    /// <returns>False: the argument names no culture. Without the argument it is the thread's.</returns>
    public static bool TryFind(ReadOnlySpan<Operand> arguments, int position, out CultureInfo culture)
    {
        culture = CultureInfo.CurrentCulture;
        if (arguments.Length <= position)
        {
            return true;
        }

        try
        {
            culture = CultureInfo.GetCultureInfo(arguments[position].Text);
            return arguments[position].Kind == OperandKind.Text;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
