namespace Bizproc.Emulator.Page.Views;

/// <summary>A run in one line.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Application">Whose action it ran.</param>
/// <param name="Code">The action.</param>
/// <param name="Name">The action's name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Summary">The same in words.</param>
/// <param name="Started">When it began, by the portal's clock.</param>
internal sealed record RunView(string Id, string Application, string Code, string Name, RunState State, string Summary, string Started);
