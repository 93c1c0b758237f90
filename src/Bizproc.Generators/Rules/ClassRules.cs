using System.CodeDom.Compiler;
using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules.Checks;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP00xx: the class as such.</summary>
internal static class ClassRules
{
    private static readonly (ClassFaults Fault, string Reason)[] Reasons =
    [
        (ClassFaults.Static, "it is static"),
        (ClassFaults.Abstract, "it is abstract"),
        (ClassFaults.Generic, "it is generic"),
        (ClassFaults.InsideGeneric, "it is inside a generic type"),
        (ClassFaults.FileLocal, "it is local to its file"),
        (ClassFaults.Inaccessible, "it, or a type around it, is private or protected, so the registry of the assembly could not name it"),
        (ClassFaults.NoConstructor, "it has no parameterless constructor; portals set its properties, and services belong in its handler"),
    ];

    private const string NotReferenced = "its type, or a value of its attributes, is from an assembly that this project does not reference; add the reference";
    private const string Unambiguous = "remove the copy, or give the reference an alias (Aliases=\"global,lib\")";

    private static readonly (MemberFaults Fault, string Reason)[] AccessorReasons =
    [
        (MemberFaults.Static, "it is static"),
        (MemberFaults.Indexer, "it is an indexer"),
        (MemberFaults.Explicit, "it implements an interface explicitly, so no other code can name it"),
        (MemberFaults.Ref, "it returns a reference"),
        (MemberFaults.NoGetter, "it has no getter that the action's own code can call"),
        (MemberFaults.NoSetter, "it has no setter that the action's own code can call"),
        (MemberFaults.InitOnly, "it is init-only, so the handler could not set it"),
        (MemberFaults.RequiredReturn, "it is required, but the handler sets it only after the object is created"),
        (MemberFaults.Hidden, "a derived class hides it, and generated code can then call neither init nor a protected accessor"),
        (MemberFaults.UnreachableType, $"the name of its type means another type in this project; {Unambiguous}"),
        (MemberFaults.UnreachableOwner, $"a derived class hides it, and the name of the class that declares it means another type in this project; {Unambiguous}"),
    ];

    public static readonly Rule NotPartial = new(Create(
        "BZP0001",
        "The class of an action or a trigger must be partial",
        "'{0}' must be partial, as must each type around an action or a trigger: code is generated into it"))
    {
        HasFix = true,
        Trigger = static (trigger, report) =>
        {
            // For a class that is both, the check of the action reports it.
            if ((trigger.Type.Faults & ClassFaults.AlsoAction) == ClassFaults.None) CheckPartial((INamedTypeSymbol)report.SymbolOf(trigger), report);
        },
        Action = static (action, report) => CheckPartial((INamedTypeSymbol)report.SymbolOf(action), report),
        Around = CheckPartial,
    };

    public static readonly Rule NotConstructible = new(Create(
        "BZP0002",
        "Generated code must be able to name and create an action class",
        "'{0}' cannot be an action: {1}"))
    {
        Action = static (action, report) =>
        {
            foreach (var (fault, reason) in Reasons)
            {
                if ((action.Type.Faults & fault) != ClassFaults.None) report.AtName(action, action.Type.Name, reason);
            }

            if (action.Type.ForeignRequired is { } member)
                report.AtName(action, action.Type.Name, $"its required member '{member}' is not a property of the action, so nothing could set it");
        },
    };

    public static readonly Rule SameCodeTwice = new(Create(
        "BZP0003",
        "Activity and robot of one class must have different codes",
        "'{0}' is the code of both activity and robot '{1}': the portal answers '{2}'"))
    {
        HasFix = true,
        Others = static (action, index, report) =>
        {
            if (action is not { Activity.Code: { } code, Robot: { } robot } || robot.Code != code || PhpText.IsEmpty(code)) return;

            var fix = ValidCodes.FindForRobot(code, report.SymbolOf(action), index) is { } own ? Fix.Replace(own) : null;
            report.At(robot, "code", fix, code, action.Type.Name, ActionAnswers.AlreadyInstalled.Description);
        },
    };

    public static readonly Rule NoEffect = new(Create(
        "BZP0004",
        "An attribute must be where it has an effect",
        "'{0}' has no effect here: {1}",
        DiagnosticSeverity.Warning))
    {
        HasFix = true,
        NoEffect = static (attribute, reason, report) =>
            report.AtAttribute(attribute, Fix.RemoveAttribute, AttributeNames.ShortNameOf(attribute), reason),
    };

    public static readonly Rule WrongAccessor = new(Create(
        "BZP0005",
        "Generated code must be able to get and set a property of an action",
        "'{0}' cannot be a property of an action: {1}"))
    {
        Property = static (property, report) =>
        {
            if (property.Faults == MemberFaults.None) return;

            foreach (var (fault, reason) in AccessorReasons)
            {
                if ((property.Faults & fault) != MemberFaults.None) report.AtName(property, property.Member, reason);
            }
        },
        Properties = static (properties, report) =>
        {
            // Private accessors are right for a base that is an action itself, and nothing checked a base in another assembly: check both here.
            foreach (var property in properties)
            {
                if (property.Faults == MemberFaults.None) continue;

                var type = report.SymbolOf(property).ContainingType;
                bool isInOtherAssembly = property.Level > 0 && type.DeclaringSyntaxReferences.IsEmpty;
                bool isForeign = isInOtherAssembly || (property.Level > 0 && AttributeNames.IsAction(type));

                // The compiler reports what is unknown in a source file.
                if (isInOtherAssembly && property.Faults.HasFlag(MemberFaults.Unresolved)) report.AtName(property, property.Member, NotReferenced);
                if (property.Faults.HasFlag(MemberFaults.Hidden)) report.AtName(property, property.Member, ReasonFor(MemberFaults.Hidden));
                if (property.Faults.HasFlag(MemberFaults.UnreachableOwner)) report.AtName(property, property.Member, ReasonFor(MemberFaults.UnreachableOwner));
                if (!isForeign) continue;

                foreach (var fault in (MemberFaults[])[MemberFaults.NoGetter, MemberFaults.NoSetter, MemberFaults.UnreachableType])
                {
                    if (property.Faults.HasFlag(fault)) report.AtName(property, property.Member, ReasonFor(fault));
                }
            }
        },
    };

    public static readonly Rule BothDirections = new(Create(
        "BZP0006",
        "A member is an input or a return property, not both",
        "'{0}' is both an input and a return property: the portal stores both in one place, so the answer overwrites the input"))
    {
        Property = static (property, report) =>
        {
            if ((property.Faults & MemberFaults.BothDirections) != MemberFaults.None) report.At(property, null, property.Member);
        },
    };

    public static readonly Rule HidesGenerated = new(Create(
        "BZP0007",
        "A member of an action takes the place of a generated one",
        "'{0}' takes the place of the generated member of that name in '{1}'; use 'ActionDefinition.GetAll<{1}>()' for what the generated one does",
        DiagnosticSeverity.Info))
    {
        Action = static (action, report) =>
        {
            var type = (INamedTypeSymbol)report.SymbolOf(action);
            foreach (string name in TypeParser.GeneratedNames)
            {
                if (type.Name == name) report.AtSymbol(type, name, name);
                foreach (var member in type.GetMembers(name))
                {
                    // The analyzer sees the generated members, too.
                    bool isGenerated = member.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == nameof(GeneratedCodeAttribute));
                    if (!isGenerated) report.AtSymbol(member, name, type.Name);
                }
            }
        },
    };

    public static readonly Rule[] All =
        [NotPartial, NotConstructible, SameCodeTwice, NoEffect, WrongAccessor, BothDirections, HidesGenerated];

    private static void CheckPartial(INamedTypeSymbol type, RuleReporter report)
    {
        if (!TypeParser.IsPartial(type, CancellationToken.None)) report.AtSymbol(type, type.Name);
    }

    private static string ReasonFor(MemberFaults fault) => AccessorReasons.First(reason => reason.Fault == fault).Reason;
}
