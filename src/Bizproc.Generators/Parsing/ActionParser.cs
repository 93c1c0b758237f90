using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// Turns the symbol of an action class into its model. The generator and the analyzer both use this parser, so they cannot disagree.
/// </summary>
internal static class ActionParser
{
    /// <param name="type">A class with <c>[BizprocActivity]</c> or <c>[BizprocRobot]</c>.</param>
    /// <param name="compilation">The compilation of the class.</param>
    /// <param name="origins">Records where each part was written; <see langword="null"/> in the generator, which does not need it.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static ActionModel Parse(
        INamedTypeSymbol type, Compilation compilation, Origins? origins, CancellationToken cancellationToken)
    {
        var attributes = OwnAttributes.Read(type);

        // Parse the activity first: the robot inherits from it.
        bool documented = DocumentedSummary.AreWanted(compilation);
        string? summary = documented && !TextParser.DescribesForEveryone(attributes) ? DocumentedSummary.Find(type, compilation.Assembly, cancellationToken) : null;
        var activity = attributes.Find(AttributeNames.Activity) is { } first ? RegistrationParser.ParseActivity(type, first, summary, origins) : null;
        var robot = attributes.Find(AttributeNames.Robot) is { } second ? RegistrationParser.ParseRobot(type, second, activity, summary, origins) : null;
        var properties = PropertyListParser.Parse(type, compilation, origins, documented, cancellationToken);
        var documentTypes = DocumentParser.Parse(type, attributes, AttributeNames.DocumentType, origins);

        var model = new ActionModel(
            TypeParser.Parse(type, properties, attributes.AreUnresolved() || AreUnresolved(properties), cancellationToken),
            activity,
            robot,
            TextParser.Parse(type, attributes, origins),
            properties,
            documentTypes.Count > 0 ? documentTypes[0] : null,
            DocumentParser.Parse(type, attributes, AttributeNames.Include, origins),
            DocumentParser.Parse(type, attributes, AttributeNames.Exclude, origins),
            FormerCodeParser.Parse(type, attributes, activity, robot, origins));
        origins?.Add(model, type, attribute: null);
        return model;
    }

    private static bool AreUnresolved(EquatableArray<PropertyModel> properties)
    {
        for (int i = 0; i < properties.Count; i++)
        {
            if ((properties[i].Faults & MemberFaults.Unresolved) != MemberFaults.None) return true;
        }

        return false;
    }
}
