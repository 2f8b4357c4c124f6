namespace PyToCil.Benchmarks.ByHand.Host;

/// <summary>What a host hands to a rule.</summary>
public sealed record Order(double Price, long Count, double Discount);

/// <summary>What a host hands to a rule beside the order.</summary>
public sealed record Customer(double Rate, long Years, double Bonus);
