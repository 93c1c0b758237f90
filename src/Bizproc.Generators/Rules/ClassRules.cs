using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Rules.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP00xx: the class, as C# sees it.</summary>
internal static class ClassRules
{
    private static readonly (ClassFaults Fault, string Reason)[] Reasons =
    [
        (ClassFaults.Static, "it is static"),
        (ClassFaults.Abstract, "it is abstract"),
        (ClassFaults.Generic, "it is generic"),
        (ClassFaults.InsideGeneric, "it stands inside a generic type"),
        (ClassFaults.FileLocal, "it is local to its file"),
        (ClassFaults.Inaccessible, "it, or a type around it, is private or protected, so the registry of the assembly could not name it"),
        (ClassFaults.NoConstructor, "it has no parameterless constructor"),
    ];

    private static readonly (MemberFaults Fault, string Reason)[] AccessorReasons =
    [
        (MemberFaults.Static, "it is static"),
        (MemberFaults.Indexer, "it is an indexer"),
        (MemberFaults.Ref, "it returns a reference"),
        (MemberFaults.NoGetter, "it has no getter that the action's own code can call"),
        (MemberFaults.NoSetter, "it has no setter that the action's own code can call"),
        (MemberFaults.InitOnly, "it has init, and the handler could not set its answer"),
        (MemberFaults.RequiredReturn, "it is required, and the handler sets its answer only later"),
    ];

    public static readonly Rule NotPartial = new(Create(
        "BZP0001",
        "An action class must be partial",
        "'{0}' must be partial, as must each type around an action: code is generated into it"))
    {
        Action = static (action, report) => CheckPartial((INamedTypeSymbol)report.SymbolOf(action), report),
        Around = CheckPartial,
    };

    public static readonly Rule NotConstructible = new(Create(
        "BZP0002",
        "An action class must be one that generated code can name and make",
        "'{0}' cannot be an action: {1}"))
    {
        Action = static (action, report) =>
        {
            foreach (var (fault, reason) in Reasons)
            {
                if (action.Type.Faults.HasFlag(fault)) report.AtName(action, action.Type.Name, reason);
            }

            if (action.Type.ForeignRequired is { } member)
                report.AtName(action, action.Type.Name, $"its required member '{member}' is no property of the action, so nothing could set it");
        },
    };

    public static readonly Rule WrongAccessor = new(Create(
        "BZP0005",
        "A property of an action must be one that generated code can read and set",
        "'{0}' cannot be a property of an action: {1}"))
    {
        Property = static (property, report) =>
        {
            foreach (var (fault, reason) in AccessorReasons)
            {
                if (property.Faults.HasFlag(fault)) report.AtName(property, property.Member, reason);
            }
        },
        Properties = static (properties, report) =>
        {
            // What only the base itself can call was right there, if the base is an action; nobody looked at a base in another assembly.
            foreach (var property in properties)
            {
                bool isForeign = property.Level > 0 && report.SymbolOf(property).ContainingType is var type
                    && (AttributeNames.IsAction(type) || type.DeclaringSyntaxReferences.IsEmpty);
                if (isForeign && property.Faults.HasFlag(MemberFaults.NoGetter)) report.AtName(property, property.Member, ReasonFor(MemberFaults.NoGetter));
                if (isForeign && property.Faults.HasFlag(MemberFaults.NoSetter)) report.AtName(property, property.Member, ReasonFor(MemberFaults.NoSetter));
            }
        },
    };

    public static readonly Rule BothDirections = new(Create(
        "BZP0006",
        "A member is an input or a return property, not both",
        "'{0}' is both an input and a return property: the portal keeps both in one slot, so that the answer overwrites the input"))
    {
        Property = static (property, report) =>
        {
            if (property.Faults.HasFlag(MemberFaults.BothDirections)) report.At(property, null, property.Member);
        },
    };

    public static readonly Rule[] All = [NotPartial, NotConstructible, WrongAccessor, BothDirections];

    private static void CheckPartial(INamedTypeSymbol type, Report report)
    {
        if (!TypeParser.IsPartial(type, CancellationToken.None)) report.AtType(type, type.Name);
    }

    private static string ReasonFor(MemberFaults fault) => AccessorReasons.First(reason => reason.Fault == fault).Reason;
}
