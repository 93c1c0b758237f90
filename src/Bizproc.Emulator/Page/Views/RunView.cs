namespace Bizproc.Emulator.Page.Views;

/// <summary>A run in one line.</summary>
/// <param name="Id">The id of the run.</param>
/// <param name="Application">The client id of the application that registered the action.</param>
/// <param name="Code">The code of the action.</param>
/// <param name="Name">The name of the action.</param>
/// <param name="State">The state.</param>
/// <param name="Summary">The state in words.</param>
/// <param name="Started">The start, by the portal's clock.</param>
internal sealed record RunView(string Id, string Application, string Code, string Name, RunState State, string Summary, string Started);
