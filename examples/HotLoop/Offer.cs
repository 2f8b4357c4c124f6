namespace HotLoop;

/// <summary>What the rules are about.</summary>
public sealed class Offer
{
    public double Price { get; set; }
    public long Quantity { get; set; }
    public double Discount { get; set; }
    public bool Express { get; set; }
}

/// <summary>For whom.</summary>
public sealed class Customer
{
    public int Level { get; set; }
    public double Distance { get; set; }
}
