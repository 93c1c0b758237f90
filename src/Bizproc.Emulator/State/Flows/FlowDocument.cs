using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Flows;

/// <summary>The document of a workflow.</summary>
/// <param name="Id">The module, class and id.</param>
/// <param name="Type">The module, class and type.</param>
/// <param name="Fields">The fields; <see langword="null"/> for those of the portal's own item.</param>
internal sealed record FlowDocument(IReadOnlyList<string> Id, IReadOnlyList<string> Type, PhpArray? Fields = null);
