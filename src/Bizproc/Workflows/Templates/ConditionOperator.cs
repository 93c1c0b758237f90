namespace Bizproc;

/// <summary>The comparisons of a condition in a workflow template.</summary>
public enum ConditionOperator
{
    /// <summary>The values are equal.</summary>
    Equal,

    /// <summary>The values differ.</summary>
    NotEqual,

    /// <summary>The first value is greater.</summary>
    Greater,

    /// <summary>The first value is greater, or the values are equal.</summary>
    GreaterOrEqual,

    /// <summary>The first value is less.</summary>
    Less,

    /// <summary>The first value is less, or the values are equal.</summary>
    LessOrEqual,

    /// <summary>The first value is one of the second, or a part of it if that is a text.</summary>
    In,

    /// <summary>The first value contains the second.</summary>
    Contain,

    /// <summary>There is no value.</summary>
    Empty,

    /// <summary>There is a value.</summary>
    NotEmpty,
}
