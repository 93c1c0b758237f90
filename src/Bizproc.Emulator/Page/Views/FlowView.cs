namespace Bizproc.Emulator.Page.Views;

/// <summary>A workflow in one line.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name of the template.</param>
/// <param name="Document">The document.</param>
/// <param name="State">The state.</param>
/// <param name="Status">The status that people see, or the reason of a failure.</param>
/// <param name="Started">The start, by the portal's clock.</param>
internal sealed record FlowView(string Id, string Name, string Document, string State, string Status, string Started);
