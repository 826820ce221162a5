using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>A line of a return in a list of them; all texts escaped.</summary>
/// <param name="Details">Share of the grant, what was planned, other funding.</param>
/// <param name="Rag">In words; empty in plans.</param>
/// <param name="Color">Of the words of <paramref name="Rag"/>.</param>
internal sealed record LineRow(
    string Title,
    string Cost,
    string Details,
    string Rag,
    string Color,
    string Text,
    IReadOnlyList<CardNote> Notes,
    bool HasButtons,
    IReadOnlyList<CardButton> Buttons);
