using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Reads one property with <c>[BizprocProperty]</c> or <c>[BizprocReturnProperty]</c>.</summary>
internal static class PropertyParser
{
    /// <param name="property">Any property.</param>
    /// <param name="action">The class whose generated code will get and set it.</param>
    /// <param name="level">The distance to the class that declares it: 0 for the action class itself, 1 for its base.</param>
    /// <param name="compilation">The compilation, which knows the accessors that the class can call.</param>
    /// <param name="origins">Records where each part was written.</param>
    /// <param name="documented">True if a summary becomes the description where no attribute has one.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The model, or <see langword="null"/> for a property without one of the attributes.</returns>
    public static PropertyModel? Parse(
        IPropertySymbol property,
        INamedTypeSymbol action,
        int level,
        Compilation compilation,
        Origins? origins,
        bool documented,
        CancellationToken cancellationToken)
    {
        var attributes = OwnAttributes.Read(property);
        var input = attributes.Find(AttributeNames.Property);
        var output = attributes.Find(AttributeNames.ReturnProperty);
        if ((input ?? output) is not { } attribute) return null;

        bool isReturn = input is null;
        var arguments = new AttributeArguments(attribute);
        var (value, item) = ValueParser.Parse(property.Type);
        string? written = arguments.Text("Type");
        var options = value.Kind == ValueKind.Enum ? EnumOptions.Get(item) : null;
        if (options is not null) origins?.Add(options);
        var faults = FaultsOf(property, isReturn, action, compilation);
        if (input is not null && output is not null) faults |= MemberFaults.BothDirections;
        if (value.Kind == ValueKind.Enum)
        {
            (string name, bool isReachable) = TypeName.Write(item, compilation);
            value = value with { Enum = name };
            if (!isReachable) faults |= MemberFaults.UnreachableType;
        }

        if (item.TypeKind == TypeKind.Error || attributes.AreUnresolved() || options is { AreUnresolved: true }) faults |= MemberFaults.Unresolved;

        var model = new PropertyModel(
            property.Name,
            arguments.Text("key") ?? CamelCase.Convert(property.Name),
            isReturn,
            level,
            HiddenOwner: null,
            arguments.Text("Name"),
            arguments.Text("Description") ?? (documented && !TextParser.DescribesForEveryone(attributes) ? DocumentedSummary.Find(property, compilation.Assembly, cancellationToken) : null),
            TextParser.Parse(property, attributes, origins),
            value,
            value.Kind == ValueKind.None ? null : written ?? ValueParser.PortalType(value.Kind),
            written,
            arguments.Text("Slot"),
            IsNullable(property.Type),
            property.IsRequired || arguments.Flag("Required"),
            DefaultParser.Parse(arguments.Find("Default"), item),
            options?.All ?? default,
            FormerKeyParser.Parse(property, attributes, origins),
            faults);
        origins?.Add(model, property, attribute);
        return model;
    }

    /// <summary>
    /// The model of a property that a derived class hides. Generated code reaches it through the class that declares it, if its accessors allow that.
    /// </summary>
    public static PropertyModel Hide(PropertyModel model, IPropertySymbol property, INamedTypeSymbol action, Compilation compilation, Origins? origins)
    {
        var accessor = Accessor(property, model.IsReturn ? static each => each.GetMethod : static each => each.SetMethod);

        // Through its base, code can neither set an init-only property of an object nor call a protected accessor.
        bool canCall = accessor is { IsInitOnly: false } && compilation.IsSymbolAccessibleWithin(accessor, action, property.ContainingType);
        var faults = canCall ? model.Faults : model.Faults | MemberFaults.Hidden;
        (string owner, bool isReachable) = TypeName.Write(property.ContainingType, compilation);
        var hidden = model with { HiddenOwner = owner, Faults = isReachable ? faults : faults | MemberFaults.UnreachableOwner };
        if (origins?.Find(model) is { } origin) origins.Add(hidden, origin.Symbol, origin.Attribute);
        return hidden;
    }

    private static bool IsNullable(ITypeSymbol type) =>
        type.NullableAnnotation == NullableAnnotation.Annotated || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static MemberFaults FaultsOf(IPropertySymbol property, bool isReturn, INamedTypeSymbol action, Compilation compilation)
    {
        var faults = MemberFaults.None;
        if (property.IsStatic) faults |= MemberFaults.Static;
        if (property.IsIndexer) faults |= MemberFaults.Indexer;
        if (!property.ExplicitInterfaceImplementations.IsEmpty) faults |= MemberFaults.Explicit;
        if (property.RefKind != RefKind.None) faults |= MemberFaults.Ref;
        if (!CanCall(Accessor(property, static each => each.GetMethod))) faults |= MemberFaults.NoGetter;
        if (!CanCall(Accessor(property, static each => each.SetMethod))) faults |= MemberFaults.NoSetter;
        if (isReturn && property.SetMethod is { IsInitOnly: true }) faults |= MemberFaults.InitOnly;
        if (isReturn && property.IsRequired) faults |= MemberFaults.RequiredReturn;
        return faults;

        // A class can call its own accessors. That settles most cases, and asking the compiler is expensive.
        bool IsOwn(IMethodSymbol accessor) => SymbolEqualityComparer.Default.Equals(accessor.ContainingType, action);

        // A class that is not an action itself declares properties for the classes derived from it, which cannot call its private accessors.
        bool CanCall(IMethodSymbol? accessor) =>
            accessor is not null
            && (IsOwn(accessor) || compilation.IsSymbolAccessibleWithin(accessor, action))
            && (accessor.DeclaredAccessibility != Accessibility.Private || AttributeNames.IsAction(action));
    }

    // An overriding property may inherit one of its accessors.
    private static IMethodSymbol? Accessor(IPropertySymbol property, Func<IPropertySymbol, IMethodSymbol?> select)
    {
        for (var each = property; each is not null; each = each.OverriddenProperty)
        {
            if (select(each) is { } accessor) return accessor;
        }

        return null;
    }
}
