using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Workflow;

/// <summary>Finds the fields of a document, for a step without a workflow. All other expressions stay as they are written.</summary>
/// <param name="document">The fields.</param>
internal sealed class DocumentSource(PhpArray document) : IValueSource
{
    public const string Name = "Document";

    public PhpValue? Read(string source, string field) => source == Name ? document[field] : null;

    public bool IsSource(string name) => false;
}
