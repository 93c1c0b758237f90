namespace Bizproc.Generators.Model;

/// <summary>A class that declares a trigger. It holds no symbol, node or location.</summary>
/// <param name="Type">The class.</param>
/// <param name="Code">The code; <see langword="null"/> if it is not known.</param>
/// <param name="Name">The name that administrators see; <see langword="null"/> if there is none.</param>
/// <param name="Taken">The generated methods whose names the class already uses.</param>
internal sealed record TriggerModel(TypeModel Type, string? Code, string? Name, EquatableArray<string> Taken)
{
    /// <summary>The name of the generated property that holds the definition.</summary>
    public const string Definition = "Definition";

    /// <summary>The reasons not to generate code for a trigger. A trigger needs no object, so it may be static or abstract.</summary>
    public const ClassFaults Faults =
        ClassFaults.NotPartial | ClassFaults.Generic | ClassFaults.InsideGeneric | ClassFaults.FileLocal | ClassFaults.Inaccessible
        | ClassFaults.Unresolved | ClassFaults.AlsoAction | ClassFaults.DefinitionTaken;

    /// <summary>The names of the generated methods.</summary>
    public static readonly string[] Methods = ["ExecuteAsync", "UpdateAsync", "DeleteAsync"];

    /// <summary>The stamp of the model; see <see cref="ModelStamp"/>.</summary>
    public uint Stamp
    {
        get
        {
            var stamp = new StampBuilder();
            stamp.Add(Type.Reference);
            stamp.Add(Code);
            stamp.Add(Name);
            return stamp.Value;
        }
    }
}
