using System.CodeDom.Compiler;
using System.Collections.Immutable;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Turns the symbol of a trigger class into its model, for the generator and the analyzer.</summary>
internal static class TriggerParser
{
    /// <param name="type">A class with <c>[BizprocTrigger]</c>.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="origins">Records where each part was written; <see langword="null"/> in the generator, which does not need it.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static TriggerModel Parse(INamedTypeSymbol type, AttributeData attribute, Origins? origins, CancellationToken cancellationToken)
    {
        var parsed = TypeParser.Parse(type, properties: default, isUnresolved: false, cancellationToken);
        var faults = parsed.Faults & TriggerModel.Faults & ~ClassFaults.Unresolved;
        if (UnresolvedParts.Is(attribute)) faults |= ClassFaults.Unresolved;
        if (AttributeNames.IsAction(type)) faults |= ClassFaults.AlsoAction;
        if (IsTaken(type, TriggerModel.Definition)) faults |= ClassFaults.DefinitionTaken;

        var arguments = new AttributeArguments(attribute);
        var model = new TriggerModel(
            parsed with { Faults = faults, ForeignRequired = null },
            arguments.RequiredText("code"),
            arguments.Text("Name"),
            TriggerModel.Methods.Where(name => IsTaken(type, name)).ToImmutableArray());
        origins?.Add(model, type, attribute);
        return model;
    }

    // The analyzer sees the generated members, too.
    private static bool IsTaken(INamedTypeSymbol type, string name) => type.Name == name || type.GetMembers(name).Any(static member =>
        !member.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == nameof(GeneratedCodeAttribute)));
}
