using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Finds the calls that update an action. It binds only calls of that name.</summary>
internal static class UpdateCalls
{
    private const string UpdateAsync = "UpdateAsync";
    private const string CallAsync = "CallAsync";

    /// <summary>The arguments in a file that say, as constants, to update nothing. Only a file whose text contains such a call is searched.</summary>
    public static IEnumerable<ExpressionSyntax> EmptySelections(SemanticModel model, CancellationToken cancellationToken)
    {
        if (!TextSearch.ContainsAny(model.SyntaxTree.GetText(cancellationToken), UpdateAsync, CallAsync)) return [];

        return model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .SelectMany(call => EmptySelections(call, model, cancellationToken));
    }

    private static IEnumerable<ExpressionSyntax> EmptySelections(
        InvocationExpressionSyntax syntax, SemanticModel model, CancellationToken cancellationToken)
    {
        if (syntax.ArgumentList.Arguments.Count < 2 || NameOf(syntax.Expression) is not (UpdateAsync or CallAsync)) yield break;
        if (model.GetOperation(syntax, cancellationToken) is not IInvocationOperation call || !IsUpdate(call)) yield break;

        foreach (var argument in call.Arguments)
        {
            // The value of a default argument is not written here.
            if (argument.Syntax is ArgumentSyntax written && IsConstant(argument, "ActionFields", (int)FieldSelection.None)) yield return written.Expression;
        }
    }

    private static bool IsUpdate(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.Name == UpdateAsync) return AttributeNames.IsAction(method.ContainingType);

        return IsPortalClient(method.ContainingType) && call.Arguments.Any(static argument => IsConstant(argument, "ActionCommand", (int)CommandKind.Update));
    }

    private static bool IsPortalClient(INamedTypeSymbol type) =>
        IsOurs(type, "IPortalClient") || type.AllInterfaces.Any(static implemented => IsOurs(implemented, "IPortalClient"));

    private static bool IsConstant(IArgumentOperation argument, string type, int value) =>
        IsOurs(argument.Parameter?.Type, type) && argument.Value.ConstantValue is { HasValue: true, Value: int constant } && constant == value;

    private static bool IsOurs(ITypeSymbol? type, string name) => type is INamedTypeSymbol named && named.Name == name && AttributeNames.IsOurs(named);

    private static string? NameOf(ExpressionSyntax called) =>
        called is MemberBindingExpressionSyntax member ? member.Name.Identifier.ValueText : WrittenName.FindLast(called);
}
