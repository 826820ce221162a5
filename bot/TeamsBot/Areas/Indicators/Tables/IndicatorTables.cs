using TeamsBot.Storage;

namespace TeamsBot.Areas.Indicators.Tables;

/// <summary>The tables of indicators in the open transaction.</summary>
internal static class IndicatorTables
{
    extension(DatabaseSession session)
    {
        public IndicatorCommands Indicators => session.Statements(static one => new IndicatorCommands(one));
    }
}
