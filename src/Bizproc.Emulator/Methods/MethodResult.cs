using Bizproc.Emulator.Http;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods;

/// <summary>The outcome of a call: a value or a refusal.</summary>
/// <param name="Value">The member <c>result</c> of the answer. It has no meaning if there is a refusal.</param>
/// <param name="Refusal">The refusal; <see langword="null"/> if the call succeeded.</param>
internal readonly record struct MethodResult(PhpValue Value, PortalError? Refusal = null)
{
    public static MethodResult True => new(PhpBoolean.True);

    /// <summary>Gets all rows of a list of which the answer has one page; <see langword="null"/> if the answer is no list.</summary>
    public PhpArray? Rows { get; init; }

    /// <summary>Gets the member of the result that has the rows; <see langword="null"/> if the rows are the result.</summary>
    public string? RowsMember { get; init; }

    /// <summary>Gets the number of all rows of the list.</summary>
    public long? Total { get; init; }

    /// <summary>Gets the start of the next page; <see langword="null"/> on the last page.</summary>
    public long? Next { get; init; }

    /// <summary>Gets the members of the answer, without <c>time</c> (portal: 2.4, 2.5, 2.9).</summary>
    public PhpArray ToMembers()
    {
        if (Refusal is { } refusal) return ResponseJsonWriter.Members(refusal);

        var members = new PhpArray { ["result"] = Value };
        if (Next is { } next) members["next"] = new PhpInteger(next);
        if (Total is { } total) members["total"] = new PhpInteger(total);
        return members;
    }

    public static implicit operator MethodResult(PortalError refusal) => new(PhpNull.Value, refusal);

    /// <summary>Creates the result of a method that lists.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="member">The member of the result for the rows. Default: the rows are the result.</param>
    public static MethodResult List(PhpArray rows, string? member = null) => new(rows) { Rows = rows, RowsMember = member };
}
