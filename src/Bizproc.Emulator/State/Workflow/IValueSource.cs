using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Workflow;

/// <summary>Finds the values to which expressions refer.</summary>
internal interface IValueSource
{
    /// <summary>Reads a value, such as the field <c>TITLE</c> of the source <c>Document</c>; <see langword="null"/> to leave the expression as it is written.</summary>
    PhpValue? Read(string source, string field);

    /// <summary>True if a list of two texts that begins with this one is a reference, too.</summary>
    bool IsSource(string name);
}
